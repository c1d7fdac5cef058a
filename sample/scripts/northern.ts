import type { Script } from '../script.ts';
import { agent, customer, first, note } from '../steps.ts';

const dutch = { language: 'nl', team: 'orders', type: 'question' } as const;
const swedish = { language: 'sv', team: 'orders', type: 'question' } as const;

export const northernScripts: readonly Script[] = [
  {
    ...dutch,
    key: 'nl.bij-de-buren',
    topic: 'parcels',
    mood: 'neutral',
    tags: ['late parcel', 'delivery'],
    subjects: ['Pakket bij de buren, welke buren?', 'Bezorgd maar niet hier', 'Waar is {order}?'],
    steps: [
      customer(first, [
        'Hoi, volgens de bezorger ligt {order} “bij de buren”. Ik heb er acht gevraagd. Acht! Wel veel gezellige gesprekken, geen pakket. Kunnen jullie uitzoeken welk huisnummer het is?\n\nGroetjes, {first}',
        'Goedemiddag, mijn bestelling {order} zou gisteren bezorgd zijn. Niets ontvangen, geen briefje. Graag hoor ik van u.\n{name}',
      ]),
      agent(
        [15, 160],
        [
          'Hoi {first}, wat een speurwerk, sorry daarvoor. Ik heb de bezorger gebeld: nummer 38, de mevrouw met de blauwe luifel. Wil het daar niet lukken, dan stuur ik gewoon een nieuwe.',
          'Goedemiddag {first}, wat vervelend, en geen briefje ook nog. De bezorger zegt nummer 38, de hoek om. Laat u me even weten of het er echt is? Anders gaat er vandaag nog een nieuwe uit.',
        ],
      ),
      customer(
        [30, 1500],
        [
          'Gevonden! Ze zag er al een plant in staan, zei ze. Bedankt!',
          'Ja, daar stond het. Hartelijk dank voor het bellen.',
        ],
      ),
    ],
    ratings: [
      [5, 'Ze belden echt even.'],
      [5, ''],
      [4, 'Bezorger kan beter, jullie niet.'],
    ],
  },
  {
    ...dutch,
    key: 'nl.rouwvliegjes',
    topic: 'plant health',
    team: 'plantCare',
    mood: 'upset',
    tags: ['plant health', 'pests'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Vliegjes uit jullie potgrond', 'Overal vliegjes!', 'Vraag over mijn {short}'],
    steps: [
      customer(first, [
        'Beste mensen, sinds de {short} in huis is zitten er kleine zwarte vliegjes in de keuken, in de soep en gisteren in mijn oog. Mijn vriend wil de plant eruit hebben. Ik wil de plant houden (over de vriend denk ik nog na). Wat nu?\n\n{first}',
        'Hallo, ik ben best teleurgesteld. Net gekocht, {order}, en meteen beestjes. Is dat normaal bij jullie?\n\n{name}',
      ]),
      agent(
        [25, 260],
        [
          'Hoi {first}, dat is geen fijn welkom, sorry. Het zijn rouwmuggen: onschuldig, maar ze houden van natte grond. Laat de bovenste twee centimeter goed opdrogen en strooi er een laagje zand of grit op.\n\nIk stuur vandaag aaltjes en een zakje grit op, gratis natuurlijk. Over drie weken is het voorbij, beloofd.',
          'Beste {first}, nee, zo hoort het niet, en ze zullen wel met ons zijn meegereisd. Vandaag gaat er een pakje met aaltjes en grit de deur uit, briefje met uitleg erbij. Houdt u de bovenkant tot dan droog?',
        ],
      ),
      customer(
        [13000, 26000],
        [
          'Drie weken later: geen vliegje meer te zien. De plant mag blijven.',
          'Even laten weten dat het gewerkt heeft. Bedankt voor het pakje.',
        ],
      ),
      agent(
        [15, 240],
        [
          'Wat een goed einde, voor iedereen in huis. Dank voor het bericht!',
          'Fijn om te horen, {first}. Geniet ervan.',
        ],
      ),
    ],
    ratings: [
      [5, 'Grappig, lief en het werkt.'],
      [4, ''],
      [3, 'Hoort gewoon niet in de grond te zitten.'],
    ],
  },
  {
    ...swedish,
    key: 'sv.annullera',
    topic: 'cancellation',
    mood: 'neutral',
    tags: ['cancellation', 'refund'],
    subjects: ['Avbeställa {order}', 'Jag ångrade mig', 'Hann jag stoppa ordern?'],
    steps: [
      customer(first, [
        'Hej! Kan ni stoppa {order}? Jag beställde mitt i natten när jag inte kunde sova, och i morse såg lägenheten inte alls ut som i huvudet.\n\nHälsningar {first}',
        'Hej, jag vill avbeställa {order}, min syster hann köpa precis samma till mig i födelsedagspresent. Tack på förhand! {name}',
      ]),
      agent(
        [6, 100],
        [
          'Hej {first}! Den hann du precis, paketet stod kvar på bordet. {price} är på väg tillbaka. Hör av dig om du ångrar ångern.',
          'Hej {first}, det är ordnat och pengarna kommer inom två dagar. Inga problem alls, sådant händer oftare än man tror.',
        ],
      ),
      customer([20, 600], ['Tack så mycket, vad snabbt det gick!', 'Toppen, tack!']),
    ],
    ratings: [
      [5, 'Snabbt och mänskligt.'],
      [5, ''],
      [4, ''],
    ],
  },
  {
    ...swedish,
    key: 'sv.frost',
    topic: 'care advice',
    team: 'plantCare',
    mood: 'friendly',
    tags: ['care advice', 'outdoor'],
    products: ['planter'],
    subjects: ['Tål krukan frost?', 'Kan den stå ute i vinter?', 'Fråga om {short}'],
    steps: [
      customer(first, [
        'Hej! Kan {short} stå ute på balkongen i vinter? Vi bor i {city} och här blir det rejält kallt. Jag vill inte hitta skärvor i mars.\n\nVänliga hälsningar\n{name}',
        'Hejsan, snabb fråga: frost och {short}, vänner eller fiender? /{first}',
      ]),
      note(
        [5, 90],
        [
          'Only Harbour is frost proof. We should write that on every product page, third question this month.',
          'Asked the studio: everything but Harbour takes water and bursts.',
        ],
      ),
      agent(
        [25, 260],
        [
          'Hej {first}, fråga hellre en gång för mycket! Bara Harbour tål frost på riktigt, den är bränd så hårt att den inte suger vatten. Alla andra tar vi in när det blir minusgrader, eller ställer dem torrt under tak.',
          'Hej {first}! Ärligt svar: fiender, om den inte heter Harbour. Töm den, ställ den upp och ner under tak, så ses ni hela igen i mars.',
        ],
      ),
      customer(
        [60, 2400],
        ['Då bär jag in den i kväll. Tack för ett ärligt svar!', 'Perfekt, då vet jag. Tack {agent}!'],
      ),
    ],
    ratings: [
      [5, 'Ärligt svar i stället för säljsnack.'],
      [5, ''],
    ],
  },
];
