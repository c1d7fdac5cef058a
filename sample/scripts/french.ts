import type { Script } from '../script.ts';
import { agent, customer, first, note } from '../steps.ts';

const setting = { language: 'fr', team: 'orders', type: 'question' } as const;

export const frenchScripts: readonly Script[] = [
  {
    ...setting,
    key: 'fr.colis-en-retard',
    topic: 'parcels',
    mood: 'worried',
    tags: ['late parcel'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Colis toujours pas arrivé', 'Où est ma plante ?', 'Commande {order} en retard'],
    weight: 1.1,
    steps: [
      customer(first, [
        'Bonjour,\n\nma commande {order} devait arriver vendredi dernier. Le suivi indique « en cours d’acheminement » depuis cinq jours. Il y a une plante vivante là-dedans, la pauvre… Pouvez-vous vous renseigner ?\n\nBien cordialement,\n{name}',
        'bonjour, toujours rien reçu pour {order}, le suivi ne bouge plus. elle va tenir combien de temps dans le noir ? merci d’avance, {first}',
      ]),
      agent(
        [20, 200],
        [
          'Bonjour {first},\n\nvotre inquiétude est bien compréhensible. Rassurez-vous : emballée comme elle l’est, elle tient une dizaine de jours. Je viens d’appeler le dépôt de {city} : le colis a manqué deux camions, il part ce soir.\n\nSi rien n’est arrivé {soon}, je vous envoie une autre plante sans attendre.',
          'Bonjour {first}, merci de veiller sur elle. Elle est au sec, un peu d’ombre ne lui fait pas peur pendant dix jours. Le transporteur promet la livraison pour {soon}. Sinon, c’est moi qui vous en renvoie une, promis.',
        ],
      ),
      customer(
        [1200, 2900],
        [
          'Elle est arrivée ! Une feuille un peu pâle, mais le moral est bon. Merci.',
          'Bien reçue ce matin, merci d’avoir appelé le dépôt, c’est devenu rare.',
        ],
      ),
    ],
    ratings: [
      [5, 'On m’a répondu vite et avec gentillesse.'],
      [4, 'Le transporteur, par contre…'],
      [5, ''],
      [3, ''],
    ],
  },
  {
    ...setting,
    key: 'fr.mauvaise-couleur',
    topic: 'parcels',
    mood: 'upset',
    type: 'incident',
    tags: ['wrong item', 'replacement'],
    products: ['planter'],
    subjects: ['Ce n’est pas la bonne couleur', 'Erreur dans ma commande {order}', 'Un pot rose ?!'],
    steps: [
      customer(
        first,
        [
          'Bonjour, j’avais commandé le {short} et j’ai reçu un pot… rose. Il est charmant, mais mon salon ne lui pardonnera jamais. Que fait-on ?\n\n{first}',
          'Madame, Monsieur,\n\nl’article reçu ne correspond pas à ma commande {order}. C’est la deuxième erreur cette année. Je vous prie de bien vouloir y remédier dans les meilleurs délais.\n\nVeuillez agréer mes salutations distinguées.\n{name}',
        ],
        { pictures: ['wrong-color'] },
      ),
      agent(
        [15, 160],
        [
          'Bonjour {name},\n\nune étiquette a été échangée chez nous, et c’est vous qui en faites les frais : toutes nos excuses. Le bon pot part aujourd’hui. Pour l’autre, un coursier passera {soon} avec son étiquette, vous n’avez rien à imprimer.',
          'Bonjour {name}, merci de nous l’avoir dit, et pardon pour cette erreur. Votre {short} est déjà emballé. Gardez le rose jusqu’au passage du coursier {soon}, ou gardez-le tout court s’il a su se faire aimer.',
        ],
      ),
      customer(
        [60, 2000],
        [
          'Merci, c’est très correct. {soon}, je suis là toute la matinée.',
          'Finalement ma fille l’a adopté. On le garde !',
        ],
      ),
      agent(
        [15, 200],
        [
          'C’est noté, je m’occupe du reste. Et si le rose devait changer d’avis, un mot suffit.',
          'Parfait, tout est arrangé de notre côté. Le bon pot arrive d’ici deux jours.',
        ],
      ),
    ],
    ratings: [
      [5, 'Erreur vite réparée, avec humour.'],
      [4, ''],
      [3, 'Deux erreurs dans l’année, tout de même.'],
    ],
  },
  {
    ...setting,
    key: 'fr.merci',
    topic: 'praise',
    mood: 'delighted',
    team: 'plantCare',
    tags: ['praise'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Juste merci', 'Elle revit !', 'Des nouvelles de ma plante'],
    weight: 0.8,
    steps: [
      customer(
        first,
        [
          'Bonjour à toute l’équipe, pas de question aujourd’hui. Je voulais seulement vous montrer ce qu’est devenue la petite {short} de l’an dernier. Photo jointe. Elle a maintenant son propre fauteuil.\n\n{first}, {city}',
          'Coucou, vos conseils du printemps ont marché, trois nouvelles feuilles en un mois. J’avais presque abandonné. Merci !!\n{first}',
        ],
        { pictures: ['happy-plant'] },
      ),
      agent(
        [30, 400],
        [
          'Bonjour {first}, quelle joie ! Votre message a fait le tour de l’atelier. C’est vous qui avez tout fait, nous n’avons fourni que la terre et les encouragements.',
          'Bravo {first}, c’est magnifique ! Merci d’avoir pris le temps de nous écrire, cela éclaire un lundi.',
        ],
      ),
    ],
    ratings: [
      [5, 'Une maison avec une âme.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'fr.facture-boutique',
    topic: 'invoice',
    team: 'wholesale',
    trade: true,
    cc: true,
    mood: 'neutral',
    tags: ['invoice'],
    subjects: ['Facture {invoice}', 'TVA intracommunautaire', 'Question sur la facture {invoice}'],
    weight: 0.2,
    steps: [
      customer(first, [
        'Bonjour,\n\nsur la facture {invoice} il manque notre numéro de TVA (FR 40 123456824). Ma comptable, en copie, refuse de bouger tant qu’il n’y est pas, et je vous assure qu’il ne faut pas la contrarier.\n\nMerci beaucoup,\n{first}\n{organization}',
        'Bonjour ! Petite chose : la facture {invoice} compte douze Terra, nous en avons reçu onze (et une très jolie soucoupe orpheline). Peut-on corriger ? Bonne journée, {name}, {organization}',
        'Bonjour, pourriez-vous refaire la facture {invoice} au nom de {organization} et non au mien ? Merci ! {first}',
      ]),
      note(
        [3, 40],
        [
          'Corrected on the organization too, so the next invoice is right.',
          'Second small slip for them this year. Checked the next order as well.',
        ],
      ),
      agent(
        [20, 240],
        [
          'Bonjour {first}, c’est corrigé, la nouvelle facture est partie vers vous deux. Et merci de l’avoir dit si gentiment.',
          'Bonjour {first}, voilà qui est fait, même numéro, même date. La prochaine sera juste du premier coup.',
        ],
      ),
      customer([30, 1500], ['La comptabilité a souri. C’est dire. Merci !', 'Bien reçu, merci.']),
    ],
    ratings: [
      [5, 'Ma comptable approuve.'],
      [4, ''],
    ],
  },
];
