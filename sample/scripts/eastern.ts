import type { Script } from '../script.ts';
import { agent, customer, first, note } from '../steps.ts';

const turkish = { language: 'tr', team: 'orders', type: 'question' } as const;
const japanese = { language: 'ja', team: 'orders', type: 'question' } as const;

export const easternScripts: readonly Script[] = [
  {
    ...turkish,
    key: 'tr.kirik-saksi',
    topic: 'damaged in transit',
    mood: 'upset',
    type: 'incident',
    tags: ['damaged in transit', 'replacement'],
    products: ['planter'],
    subjects: ['Saksı kırık geldi', 'Kırık ürün, sipariş {order}', 'Hediyem kırılmış'],
    steps: [
      customer(
        first,
        [
          'Merhaba,\n\n{order} numaralı siparişim bugün geldi ama saksı ikiye ayrılmış. Annemin doğum günü için almıştım, {day} günü kutlayacağız. Fotoğrafı ekledim. Çok üzüldüm açıkçası.\n\n{first}',
          'iyi günler, kutuyu açtım, {short} çatlamış. dışarıdan hiç belli değil. ne yapabiliriz? {name}',
        ],
        { pictures: ['cracked-planter'] },
      ),
      agent(
        [10, 120],
        [
          'Merhaba {first},\n\nçok üzgünüz, insan o kutuyu heyecanla açıyor. Kırık olanı geri göndermenize gerek yok.\n\nYenisi bugün hızlı kargoyla çıkıyor, bu sefer iki kat sarılmış olarak. Adres aynı mı?',
          'Merhaba {first}, böyle bir şeyi açmak kimseye yakışmaz, kusurumuza bakmayın. Sizin için bir tane ayırdık, bugün yola çıkıyor. Aynı adrese mi gönderelim?',
        ],
      ),
      customer(
        [20, 700],
        [
          'Evet, aynı adres. Evde yoksam kapıcımız Hasan Bey alır. Çok teşekkürler!',
          'Aynı adres. Bu kadar hızlı cevap beklemiyordum, sağ olun.',
        ],
      ),
      agent(
        [10, 140],
        [
          'Not ettik, kapıcı notu da etiketin üzerinde. Annenize, kime gidiyorsa ona, bizden selam.',
          'Tamamdır, yola çıktı bile. Güle güle kullanın.',
        ],
      ),
      customer(
        [1700, 4300],
        ['Sapasağlam geldi, çok beğenildi. Ellerinize sağlık.', 'Geldi, harika. Teşekkürler {agent}!'],
      ),
    ],
    ratings: [
      [5, 'Hiç soru sormadan yenisini gönderdiler.'],
      [5, 'Çok ilgililer.'],
      [4, ''],
    ],
  },
  {
    ...turkish,
    key: 'tr.kedi',
    topic: 'care advice',
    team: 'plantCare',
    mood: 'worried',
    priority: 'urgent',
    tags: ['pets', 'safety'],
    products: ['plant'],
    weight: 0.5,
    subjects: ['Kedim yaprağı yedi', '{short} kedilere zararlı mı?', 'Acil, kedi'],
    steps: [
      customer(first, [
        'Merhaba, kedim Zeytin {short} yaprağından bir parça yedi, biraz salyası akıyor. Veterinere gitmeli miyim? Lütfen çabuk cevap verin',
        'Selam, bu bitki ({short}) kediler için tehlikeli mi? Bizimki kenarından kemirmiş. Şimdilik iyi görünüyor ama internette korkunç şeyler yazıyor. {first}',
      ]),
      agent(
        [3, 30],
        [
          'Merhaba {first}, ne korku! Tek bir ısırık çok nadiren ciddidir, ağzı biraz yanar, o yüzden kendileri bırakır. Taze su verin. Kusma tekrarlarsa, şişlik ya da nefeste değişiklik olursa hemen veterineri arayın. Şu an nasıl?',
          'Merhaba {first}, sakin olun, küçük bir parça çoğu zaman sadece salya yapar ve bir saatte geçer. Biz veteriner değiliz, içiniz rahat etmezse bir telefon hiç fazla sayılmaz. Su içiyor mu?',
        ],
      ),
      customer(
        [10, 120],
        [
          'Su içti, şimdi kucağımda uyuyor. Çok teşekkür ederim!!',
          'İyi, oynuyor. Veteriner de aynısını söyledi. Sağ olun.',
        ],
      ),
      agent(
        [5, 60],
        [
          'Oh, içimiz rahatladı. Bitkiyi biraz yukarı asın, o da unutsun. Geçmiş olsun!',
          'Çok sevindik. İsterseniz bu bitkiyi kedilere zararsız biriyle değiştiririz, kemirilmiş de olsa.',
        ],
      ),
    ],
    ratings: [
      [5, 'Panikteyken beş dakikada cevap geldi.'],
      [5, ''],
    ],
  },
  {
    ...japanese,
    key: 'ja.haiso',
    topic: 'parcels',
    mood: 'neutral',
    tags: ['delivery', 'address change'],
    subjects: ['配送日の変更について', 'ご注文{order}のお届け日', '届け先変更のお願い'],
    steps: [
      customer(first, [
        'お世話になっております。{name}と申します。\n\n注文番号{order}の件ですが、出張のため、お届けを来週の{day}以降に変更していただくことは可能でしょうか。植物なので、留守中に届くと心配です。\n\nよろしくお願いいたします。',
        'はじめまして。{order}を注文した{first}です。引っ越しの日と重なってしまい、届け先を職場に変更したいです。お手数をおかけします。',
      ]),
      agent(
        [60, 600],
        [
          '{first}様\n\nご連絡ありがとうございます。もちろん変更できます。{short}は、お届けの日までこちらの温室で大切にお預かりします。\n\nご都合のよい日と時間帯をお知らせください。',
          '{first}様\n\n早めにお知らせくださり、助かりました。まだ出荷前ですので、ご安心ください。新しいお届け先とご希望の日を教えていただけますか。',
        ],
      ),
      customer(
        [300, 1500],
        [
          'ありがとうございます。{day}の午前中でお願いします。詳しい住所は注文のメモ欄に書きました。',
          'ご丁寧にありがとうございます。{day}、時間はいつでも大丈夫です。',
        ],
      ),
      agent(
        [40, 500],
        [
          '{first}様\n\n承知いたしました。{day}にお届けします。水やりを済ませてから送り出しますので、届いた日はそのまま休ませてあげてください。',
          '{first}様\n\n手配が完了しました。箱に小さなお手入れカードを入れておきます。楽しみにお待ちください。',
        ],
      ),
    ],
    ratings: [
      [5, 'とても丁寧な対応でした。'],
      [5, ''],
      [4, '安心して待つことができました。'],
    ],
  },
  {
    ...japanese,
    key: 'ja.hasaki',
    topic: 'plant health',
    team: 'plantCare',
    mood: 'worried',
    tags: ['plant health', 'brown leaves'],
    products: ['sensitive-plant'],
    subjects: ['葉先が茶色くなりました', '{short}の元気がありません', '育て方について質問'],
    steps: [
      customer(
        first,
        [
          'こんにちは。先月購入した{short}の葉先が茶色くなってきました。毎朝霧吹きをして、窓から一メートルほどの場所に置いています。何がいけないのでしょうか。母から譲り受けた鉢に植えたので、どうしても枯らしたくありません。\n\n{name}',
          '{short}の葉がどんどん丸まってしまいます。水は土が乾いたらあげています。エアコンの風が当たるかもしれません。助けてください…\n{first}',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [60, 600],
        [
          '{first}様\n\nご心配ですね。詳しいご説明をありがとうございます。枯れているのではなく、空気が乾いて困っているようです。\n\nエアコンの風が直接当たらない場所に移し、鉢の下に濡らした小石の皿を置いてみてください。霧吹きは朝だけで十分です。',
          '{first}様\n\nお話を伺うかぎり、根はまだ元気だと思います。まずは風の当たらない場所へ。お水は週に一度、鉢底から流れるまでたっぷりと、あとはそっとしておいてあげてください。',
        ],
      ),
      note(
        [5, 60],
        [
          'Asked to write again in three weeks. The pot is the mother’s, please be gentle.',
          'Air conditioning. Third one from Japan this month, perhaps worth a line on the card.',
        ],
      ),
      customer(
        [18000, 30000],
        [
          '三週間たちました。新しい葉が一枚、きれいに開きました。本当にありがとうございます。',
          'おかげさまで元気になりました。新しい葉も出てきました。場所を変えただけで、こんなに違うのですね。',
        ],
        { pictures: ['happy-plant'] },
      ),
      agent(
        [60, 600],
        [
          '{first}様\n\nうれしいお便りをありがとうございます。スタッフみんなで喜んでいます。',
          '{first}様\n\n新しい葉は、いちばんのお返事ですね。お知らせくださり、ありがとうございました。',
        ],
      ),
    ],
    ratings: [
      [5, '気持ちに寄り添ってくれました。'],
      [5, '新しい葉が出ました。'],
      [4, ''],
    ],
  },
];
