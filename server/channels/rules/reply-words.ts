/**
 * The words by which mail programs mark a quotation, a forward, a device signature or a closing, in the languages our
 * customers write. Matching data, never shown to anybody. All lower case; compared after trimming.
 */

/** Verbs of "On … wrote:" in languages that put spaces between words. */
export const WROTE =
  /(?:^|[^\p{L}])(?:wrote|writes|schrieb|geschrieben|schreibt|a écrit|a ecrit|escribió|escribio|ha scritto|scrisse|scritto|escreveu|schreef|geschreven|skrev|kirjoitti|napisał|napisała|napisał\(a\)|napsal|napsala|napsal\(a\)|napísal|napísala|написал|написала|написал\(а\)|пишет|писал|писала|писал\(а\)|пише|yazdı|yazmış|írta|a scris|έγραψε|pisze|napisao|je napisao|rašė|rakstīja|a scrit|đã viết|menulis)(?![\p{L}])/u;

/** The same in scripts written without spaces. */
export const WROTE_UNSPACED =
  /(?:写道|寫道|書きました|書き込みました|のメール|作成|작성|님이 쓴|쓴 글|כתב|כתבה|كتب|เขียน)/u;

/** How a line that opens such a sentence begins: "On", "Am", a weekday, a date. */
export const ATTRIBUTION_START =
  /^(?:(?:-{2,}|\*+)\s*)?(?:on|am|le|el|il|in data|em|a|op|den|w dniu|dnia|dne|în|la|på|do|am|у|в|στις|tarihinde|vào|pada|a\(z\)|el día|em seg|em ter|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jue|jeu|ven|vie|sam|sáb|dim|dom|ma|ti|ke|to|pe|la|su|tir|ons|tor|lør|søn|lör|sön|пн|вт|ср|чт|пт|сб|вс|pon|wt|śr|czw|pt|sob|niedz|po|út|st|čt|pá|so|ne|pzt|sal|çar|per|cum|cmt|paz|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:[^\p{L}]|$)|^\d/iu;

/** Words between dashes that open the quoted or forwarded mail. */
export const DIVIDERS = new Set([
  'original message',
  'original email',
  'original appointment',
  'reply message',
  'forwarded message',
  'forwarded mail',
  'ursprüngliche nachricht',
  'originalnachricht',
  'original-nachricht',
  'original nachricht',
  'weitergeleitete nachricht',
  "message d'origine",
  'message d’origine',
  'message original',
  'message transféré',
  'message transmis',
  'mensaje original',
  'mensaje reenviado',
  'messaggio originale',
  'messaggio inoltrato',
  'mensagem original',
  'mensagem encaminhada',
  'mensagem reencaminhada',
  'oorspronkelijk bericht',
  'origineel bericht',
  'doorgestuurd bericht',
  'ursprungligt meddelande',
  'originalmeddelande',
  'vidarebefordrat meddelande',
  'oprindelig besked',
  'oprindelig meddelelse',
  'originalmeddelelse',
  'videresendt besked',
  'opprinnelig melding',
  'videresendt melding',
  'alkuperäinen viesti',
  'edelleenlähetetty viesti',
  'välitetty viesti',
  'wiadomość oryginalna',
  'oryginalna wiadomość',
  'wiadomość przekazana',
  'przekazana wiadomość',
  'исходное сообщение',
  'оригинальное сообщение',
  'пересылаемое сообщение',
  'пересланное сообщение',
  'původní zpráva',
  'přeposlaná zpráva',
  'orijinal mesaj',
  'özgün ileti',
  'orjinal mesaj',
  'yönlendirilmiş ileti',
  'iletilen mesaj',
  '元のメッセージ',
  '転送メッセージ',
  'オリジナルメッセージ',
  '原始邮件',
  '原始郵件',
  '转发的邮件',
  '轉寄郵件',
  'eredeti üzenet',
  'továbbított üzenet',
  'mesaj original',
  'αρχικό μήνυμα',
  '원본 메시지',
]);

/** Whole lines by which Apple Mail and others announce a forward; a header block follows. */
export const FORWARD_INTROS = new Set([
  'begin forwarded message',
  'anfang der weitergeleiteten nachricht',
  'début du message réexpédié',
  'début du message transféré',
  'inicio del mensaje reenviado',
  'inizio messaggio inoltrato',
  'início da mensagem encaminhada',
  'início da mensagem reencaminhada',
  'begin doorgestuurd bericht',
  'vidarebefordrat brev',
  'start på videresendt besked',
  'videresendt melding',
  'välitetty viesti alkaa',
  'początek przekazywanej wiadomości',
  'начало переадресованного сообщения',
  'začátek přeposílané zprávy',
  'iletilmiş ileti başlangıcı',
  '転送されたメッセージ',
  '开始转发的邮件',
]);

/** What a line of a quoted mail's header is about. */
export type HeaderRole = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'reply-to';

const LABELS: Record<HeaderRole, string> = {
  from: 'from|von|de|da|van|från|fra|lähettäjä|od|nadawca|от|от кого|отправитель|kimden|gönderen|差出人|送信者|发件人|寄件者|寄件人|feladó|de la|expeditor|από|보낸 사람|מאת|expéditeur|mittente|remetente|afzender|sender|avsändare|afsender|von:|odesílatel|från:|від',
  sent: 'sent|date|gesendet|datum|envoyé|envoyé le|date|message du|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|verzonden|skickat|sendt|dato|lähetetty|päiväys|pvm|wysłano|data|отправлено|дата|odesláno|datum|gönderildi|gönderilme tarihi|tarih|送信日時|日時|日付|发送时间|发送日期|日期|時間|寄件日期|傳送時間|küldve|elküldve|dátum|trimis|ημερομηνία|보낸 날짜|날짜|נשלח|date d’envoi|надіслано',
  to: 'to|an|à|a|para|aan|till|til|vastaanottaja|do|кому|komu|kime|alıcı|宛先|收件人|收件者|címzett|către|προς|받는 사람|אל|destinataire|destinatario|destinatário|empfänger|modtager|mottagare|pro|для',
  cc: 'cc|copie|copie à|copia|kopie|kopio|kopia|kopi|cópia|dw|do wiadomości|копия|bilgi|カーボンコピー|抄送|副本|másolat|참조|conhecimento',
  subject:
    'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|тема|předmět|konu|件名|主题|主旨|主題|tárgy|subiect|θέμα|제목|נושא',
  'reply-to':
    'reply-to|reply to|antwort an|répondre à|responder a|rispondi a|beantwoorden|odpowiedz do|yanıt adresi|返信先|回复',
};

/** Label of a header line ("Gesendet") → its role. Where one word means two things the earlier role wins. */
export const HEADER_LABELS: ReadonlyMap<string, HeaderRole> = new Map(
  (Object.keys(LABELS) as HeaderRole[])
    .toReversed()
    .flatMap((role) => LABELS[role].split('|').map((label): [string, HeaderRole] => [label, role])),
);

/** Lines a phone or a mail program writes below the text: "Sent from my iPhone". */
export const SENT_FROM =
  /^(?:sent from|sent via|sent with|sent using|get outlook for|gesendet von|gesendet mit|von meinem .{1,40} gesendet|von .{1,20} gesendet|diese nachricht wurde von meinem|holen sie sich outlook|outlook für|envoyé de|envoyé à partir|envoyé depuis|envoyé avec|envoyé par|obtenez outlook|télécharger outlook|enviado desde|enviado do|enviado de|enviado a partir|enviado com|obtener outlook|obter o outlook|inviato da|inviato dal|inviato con|scarica outlook|ottieni outlook|verzonden vanaf|verzonden met|verstuurd vanaf|verstuurd met|outlook voor|skickat från|skickades från|hämta outlook|sendt fra|sendt med|hent outlook|lähetetty|hanki outlook|wysłane z|wysłano z|pobierz outlook|отправлено с|отправлено из|скачать outlook|надіслано з|odesláno z|odesláno přes|získat outlook|iphone'umdan|iphone’umdan|android için outlook|ios için outlook|发自我的|发自|從我的|从我的|küldve|elküldve|iphone から|iphoneから|ipadから|私の\s?iphone|trimis de pe|στάλθηκε από|내 iphone|나의 iphone)|(?:から送信|から送信されました|gönderildi|傳送|发送)$/u;

/** Closings after which only a name and an address follow. Weak ones ("thanks") are left out: they are content. */
export const CLOSINGS = new Set(
  `best|best regards|regards|kind regards|kindest regards|warm regards|warmest regards|with kind regards|with best regards|many regards|yours sincerely|sincerely|sincerely yours|yours truly|yours faithfully|yours|best wishes|warm wishes|all the best|cheers|cordially|respectfully|br|kr
mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen grüssen|mit freundlichem gruss|freundliche grüße|freundliche grüsse|freundlicher gruß|viele grüße|viele grüsse|liebe grüße|liebe grüsse|beste grüße|beste grüsse|herzliche grüße|herzliche grüsse|schöne grüße|sonnige grüße|mit besten grüßen|gruß|grüße|mfg|vg|lg|hochachtungsvoll
cordialement|bien cordialement|très cordialement|bien à vous|bien à toi|sincèrement|salutations|meilleures salutations|sincères salutations|amicalement|cdt|bonne journée|à bientôt
saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|cordialmente|muchos saludos|un abrazo|saludos,
cordiali saluti|distinti saluti|cari saluti|un saluto|saluti|un cordiale saluto|a presto
atenciosamente|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|um abraço|com os melhores cumprimentos
met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groeten|groetjes|hartelijke groet|hartelijke groeten|mvg|groet
med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|hälsningar|mvh|bästa hälsningar
med venlig hilsen|venlig hilsen|mange hilsner|hilsen|bedste hilsner|de bedste hilsner|kærlig hilsen|kh|vh
med vennlig hilsen|vennlig hilsen|beste hilsen|hilsner
ystävällisin terveisin|terveisin|parhain terveisin|terveiset|t.
pozdrawiam|z poważaniem|pozdrawiam serdecznie|serdecznie pozdrawiam|z wyrazami szacunku|pozdrowienia
с уважением|с наилучшими пожеланиями|всего доброго|с приветом
s pozdravem|s přátelským pozdravem|pozdravem|hezký den
saygılarımla|saygılar|iyi günler|sevgiler|iyi çalışmalar
よろしくお願いします|よろしくお願いいたします|敬具|宜しくお願い致します
此致|祝好|谢谢|敬上|顺颂商祺
üdvözlettel|tisztelettel|cu stimă|με εκτίμηση`
    .split(/[|\n]/u)
    .map((closing) => closing.trim()),
);
