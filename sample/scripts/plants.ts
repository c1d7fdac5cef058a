import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { topic: 'plant health', language: 'en', team: 'plantCare', type: 'question' } as const;

export const plantScripts: readonly Script[] = [
  {
    ...setting,
    key: 'plants.brown-edges',
    mood: 'worried',
    tags: ['plant health', 'brown leaves'],
    products: ['sensitive-plant'],
    subjects: [
      'Brown spots on my {product}',
      'Crispy edges',
      'What am I doing wrong with my {product}?',
      'Help, {product}!',
    ],
    weight: 1.6,
    steps: [
      customer(
        first,
        [
          'Hi, my {product} gets brown crispy edges, more every week. I water when the top is dry, it stands a metre from a south window. I talk to it. What am I doing wrong?\n\n{first}',
          'Hello plant people,\nthe {product} I bought from you in spring is going brown from the tips. I mist it every day. Photo attached. Is it dying? I would be so sad, it’s the first plant I kept longer than a month.\n\n{first}',
          'my {product} looks terrible, see picture. the leaf edges feel like paper. i moved it to the bathroom and back, no change. HELP',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [25, 260],
        [
          'Hi {first},\n\nfirst of all: it isn’t dying, and you’re clearly not careless. Crisp edges with healthy middles nearly always mean the air or the water, not you.\n\nTwo questions: is your tap water hard (does the kettle get white), and is there a radiator within two metres?',
          'Dear {first}, thank you for the good description, that makes it easy to help. The plant is complaining, not dying.\n\nDo you use water straight from the tap? And how warm does it get where it stands, roughly?',
        ],
      ),
      customer(
        [60, 1900],
        [
          'The kettle is a limestone cave, yes. And the radiator is right under the window. Oh no. It’s obvious now that I write it.',
          'Tap water, very hard here in {city}. 22 degrees or so, heating on since last week.',
          'hard water, yes. and warm, yes, very. poor thing',
        ],
      ),
      agent(
        [15, 200],
        [
          'Then we’ve found both culprits. Rainwater or filtered water from now on, a step away from the radiator, and a bowl of wet pebbles beneath it. Misting is pleasant for you and does little for the plant, so you may stop.\n\nThe brown won’t turn green again, cut it off along the leaf’s shape if it bothers you. Look at the next new leaf in four weeks: that one tells you the truth.',
          'Case closed, {first}, and it’s an easy one. Let the water stand overnight, or better, collect rain. Move it away from the heating. Old edges stay brown, new leaves will be whole. If they aren’t, write to me with a photo and I’ll look again.',
        ],
      ),
      customer(
        [30, 900],
        [
          'Thank you so much. There’s a bucket on the balcony already and it’s raining. Perfect timing!',
          'I’ll try. You explained that better than the whole internet.',
          'thx!!',
        ],
      ),
    ],
    ratings: [
      [5, 'Knew exactly what to ask.'],
      [5, 'Saved my plant from two sentences and a photo.'],
      [4, 'Waiting to see the new leaf.'],
      [5, 'Felt taken seriously, not lectured.'],
    ],
  },
  {
    ...setting,
    key: 'plants.root-rot',
    mood: 'upset',
    tags: ['plant health', 'root rot', 'callback'],
    products: ['plant'],
    subjects: ['Root rot after repotting', 'It smells', 'Did I kill my {product}?'],
    steps: [
      customer(
        first,
        [
          'Hello,\n\nI repotted the {product} as the card said and now, three weeks later, the stem is soft and there’s a smell. I took it out and half the roots are brown mush. I’ve had it since my dad died, he gave it to me, so please don’t just send me a new one. I want to save THIS one.\n\n{first}',
          'I think I have drowned my {product}. Lower leaves yellow, soil wet for two weeks, it smells of pond. It sits in a pot without a hole, I know, I know. Is there anything to be done? It was my grandmother’s first, yours is only the soil. But you always answer so nicely.\n\n{name}',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [12, 150],
        [
          'Dear {first},\n\nthen we save this one. Take a breath: half the roots brown means half are not.\n\n1. Rinse the roots, cut every brown bit off with clean scissors, be brave about it.\n2. Let it lie on newspaper overnight.\n3. Tomorrow put it into fresh dry soil, in a pot with a hole, smaller than you think.\n4. No water for five days.\n\nAnd take one healthy cutting into a glass of water. Whatever happens, it goes on living there. Shall I ring you while you do it?',
          'Hello {first}, I understand that this is not any plant.\n\nDo two things tonight: out of the pot and onto newspaper, and one cutting with a node into water, that’s the insurance. Tomorrow morning cut away all soft roots and put it in dry, gritty soil. I’m here until six and happy to talk you through it on the phone.',
        ],
      ),
      customer(
        [40, 800],
        [
          'I did it. I was shaking a bit with the scissors. It looks very small now. Cutting is in a glass on the window sill.',
          'A call would be lovely actually, tomorrow after ten? I’d rather not cut alone.',
        ],
      ),
      note(
        [5, 60],
        [
          'Personal plant, late father. Please no “we’ll send you a new one” macro on this.',
          'Called, 12 minutes, cut together. Five firm roots left, that’s enough. Check back in three weeks.',
        ],
      ),
      agent(
        [10, 120],
        [
          'It may look small now, {first}, and that’s right: it only has to feed what it can carry. Write me in three weeks, or earlier if you’re worried. I’d like to know how it goes, truly.',
          'You did the hard part. From here it’s patience: bright, no sun, dry feet. If the glass grows roots first, that’s a good sign for both.',
        ],
      ),
      customer(
        [26000, 34000],
        [
          'Three weeks, as you said. TWO NEW LEAVES. And the cutting has roots like a little beard. I wanted you to be the first to know.',
          'Hi {agent}, it lives. One new leaf, tiny and very shiny. I may have cried a bit. Thank you.',
        ],
        { pictures: ['happy-plant'] },
      ),
      agent(
        [20, 240],
        [
          'That’s the best mail of my week, I’ve read it out loud here. Well done, {first}.',
          'Oh how wonderful! Everyone in plant care has now seen your leaf. Thank you for telling us.',
        ],
      ),
    ],
    ratings: [
      [5, 'They understood that it was not about the money for a plant.'],
      [5, 'My dad’s plant lives.'],
      [5, 'Patient, warm, and right.'],
    ],
    weight: 0.8,
  },
  {
    ...setting,
    key: 'plants.pets',
    topic: 'care advice',
    mood: 'worried',
    priority: 'urgent',
    tags: ['pets', 'safety'],
    products: ['plant'],
    subjects: ['Is a {product} safe for cats?', 'URGENT cat ate a leaf', 'Dog and {product}'],
    steps: [
      customer(first, [
        'He has chewed one leaf of the {product}, she is I mean the cat, name is Miso. He seems ok but I read it is toxic?? please quick',
        'Hello, our puppy just ate a corner of a leaf ({product}). She’s drooling a little. Do I need to go to the vet? Sorry for writing to a plant shop but you’re the first I thought of.\n{first}',
      ]),
      agent(
        [3, 25],
        [
          'Hello {first}, what a fright. One bite is very rarely serious: it stings in the mouth, so they stop by themselves. Offer fresh water, wipe the mouth with a wet cloth.\n\nPlease do ring your vet now if you see vomiting more than once, swelling, or if breathing sounds different. I’m no vet, and they’d rather get one call too many.\n\nHow are things right now?',
          'Dear {first}, that’s a reasonable first thought. A small corner usually means drooling for an hour and a lesson learned. Water, no food for a bit, keep watching. If it gets more instead of less, or anything swells: vet, at once, and take a leaf along.\n\nI’ll stay at the keyboard.',
        ],
      ),
      customer(
        [10, 90],
        [
          'Drinking as usual and asleep on my lap. Panic over I think. Thank you for answering so fast.',
          'Vet says all fine, watch until tonight. You said the same. Thank you!!',
        ],
      ),
      agent(
        [5, 60],
        [
          'What a relief. Give the little one a careful stroke from us. If you’d like plants that nobody needs to fear: calathea, Boston fern and pilea are all safe to nibble.',
          'So glad. Hang it out of reach for a while, they do remember, but not for ever. If you’d like to swap it for a pet-safe one, we’ll take it back, even chewed.',
        ],
      ),
    ],
    ratings: [
      [5, 'Answered within minutes while I was panicking.'],
      [5, 'Miso is fine. Thank you.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'plants.gnats',
    mood: 'neutral',
    tags: ['plant health', 'pests'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Tiny flies', 'Fungus gnats??', 'little black flies in the {product}'],
    steps: [
      customer(first, [
        'Since the {product} moved in we have tiny black flies, in the kitchen, in my wine, in my husband’s beard. Did they come with the plant? What now?\n\n{first}',
        'hey, are those gnats from your soil? i counted 14 on one sticky card. not angry just want them gone',
      ]),
      agent(
        [30, 280],
        [
          'Hello {first}, my sympathy to the whole household. They’re fungus gnats: harmless, and very fond of soil that stays wet on top. Yes, they may well have travelled with us, sorry for that.\n\nLet the upper two centimetres dry out properly, then cover them with sand or fine grit. I’m sending you a bag of grit and nematodes today, free, with a note how to use them. In three weeks it should be quiet.',
          'Hi {first}, they do love a congress. They live in the top layer of moist soil, so take that away from them: water from below, let the top dry, put a finger of gritty soil on it. A bag is coming to you from us, it’s our soil they like.',
        ],
      ),
      customer(
        [13000, 26000],
        [
          'Reporting back: no flies for five days. The kitchen is ours again.',
          'They’re still here, fewer, but here. Is that normal after two weeks?',
        ],
      ),
      agent(
        [20, 240],
        [
          'That’s how it goes: the last ones are already hatched and simply have nowhere to lay any more. Keep the top dry for one more week and you have seen the end of it.',
          'Good to hear from you. Keep it dry on top a little longer, just to be sure, and drink to your own good health.',
        ],
      ),
    ],
    ratings: [
      [5, 'Funny and it worked.'],
      [4, 'Took three weeks as announced.'],
      [3, 'Should not come with the plant in the first place.'],
    ],
  },
  {
    ...setting,
    key: 'plants.which-soil',
    topic: 'care advice',
    mood: 'friendly',
    tags: ['care advice', 'soil'],
    products: ['plant'],
    subjects: ['Which soil for {product}?', 'Soil question', 'Three different answers online'],
    weight: 1.5,
    steps: [
      customer(first, [
        'Hi, which of your soils for a {product}? I read three different answers online and one of them was coffee grounds.\n\n{first}',
        'Quick one: gritty or houseplant soil for the {product}? And do I repot straight away or wait?\n\nThanks! {first}',
      ]),
      agent(
        [20, 220],
        [
          'Hi {first}, short answer, tested here: for a {product}: two parts houseplant soil, one part gritty soil, mixed by hand. And wait three weeks before you repot, moving house was enough excitement for one month.',
          'Hello {first}, mix them: two scoops of houseplant soil, one of gritty. It drains but doesn’t dry out in an afternoon. Wait until you see roots at the bottom hole, then one size larger, no more.',
        ],
      ),
      customer([20, 900], ['Clear, thank you! One bag of each then.', 'Perfect. The internet could learn from you.']),
    ],
    ratings: [
      [5, 'A straight answer.'],
      [5, ''],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'plants.holiday',
    topic: 'care advice',
    mood: 'friendly',
    tags: ['care advice', 'holiday'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Three weeks away', 'Will my {product} survive my holiday?', 'Holiday & plants'],
    steps: [
      customer(first, [
        'Hello, we’re off for three weeks and my neighbour kills cacti. How do I get the {product} through it?\n\nGreetings from {city}, {first}',
        'hi! 16 days away, no one to water. {product}, one metre from the window. bottle trick, wick, bathtub?? what do you do yourselves',
      ]),
      agent(
        [25, 300],
        [
          'Hello {first}, neighbours mostly drown things, out of love. Do this instead: water well on the last evening, let it drain, then set the pot in the bathtub on a wet towel, curtain half drawn. That holds for three weeks, ours do it every summer.',
          'Hi {first}, I use the wick: a cotton string from a jar of water into the soil, jar lower than the pot. Test it for three days before you leave. And away from the sun, it drinks half as much there.',
        ],
      ),
      customer(
        [200, 2800],
        ['Trying it since yesterday, it works! Thank you, {agent}.', 'Sounds easy enough, even for us. Thank you!'],
      ),
    ],
    ratings: [
      [5, 'Plants survived, neighbour unemployed.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'plants.guarantee',
    mood: 'upset',
    type: 'problem',
    tags: ['plant health', 'guarantee', 'refund'],
    products: ['sensitive-plant'],
    subjects: ['Dead after five weeks', '{product} died', 'Guarantee claim {order}'],
    steps: [
      customer(
        first,
        [
          'My {product} ({order}) has died after five weeks. I did everything on your card. The card says 30 days guarantee and of course it is day 36. I find that very convenient for you.\n\n{name}',
          'Hello. The {product} didn’t make it. I know the 30 days are over since last {day}, I was away for work and only saw it now. Is there any goodwill?\n\nBest, {first}',
        ],
        { pictures: ['brown-leaf'] },
      ),
      agent(
        [20, 200],
        [
          'Dear {first},\n\nsix days are not a reason to leave you with a dead plant. I’m sorry, especially as you kept to the card.\n\nYou may choose: a new {product}, or another plant for {price} that forgives more. If you tell me about your light I’ll help you pick.',
          'Hello {first}, of course there is. A plant doesn’t read calendars. Would you like the same again, or something sturdier, or your {price} back? And if you have a photo of where it stood I may be able to say what it was.',
        ],
      ),
      customer(
        [60, 2500],
        [
          'OK, that is fair. North window, rather dark, 19 degrees. What would you put there?',
          'Thank you, that’s decent. I’d like to try the same once more but nearer to the light this time.',
          'Refund please, I have lost the courage.',
        ],
      ),
      agent(
        [15, 200],
        [
          'Done, {first}. You’ll see it within two days, and a small ZZ plant comes along as an apology: it thrives on neglect and dark corners. Give it nothing for a month.',
          'That’s settled then, and I slipped a light meter card into the parcel or the post: hold it where you want to put a plant, it shows how much the place can carry.',
        ],
      ),
    ],
    ratings: [
      [5, 'Guarantee was over and they helped anyway.'],
      [4, 'Fair.'],
      [3, ''],
      [2, 'Plant was weak from the start I think.'],
    ],
  },
  {
    ...setting,
    key: 'plants.expert-correction',
    topic: 'care advice',
    mood: 'friendly',
    tags: ['care advice', 'feedback'],
    products: ['sensitive-plant'],
    subjects: ['An error on your care card', 'Small correction re {product}', 'Your care card'],
    weight: 0.7,
    steps: [
      customer(first, [
        'Dear Sir or Madam,\n\nYour card for the {product} recommends “a little direct morning sun”. In forty years I have not met one that enjoyed that. Dappled, yes; direct, no. Also “fertiliser weekly” is rather generous outside of May to August.\n\nI mention it only because the rest of the card is excellent and people will believe you.\n\nYours faithfully\n{name}',
        'Hello there. Pedant writing. The care card says to mist the {product} daily. Wet leaves overnight at 18 degrees = leaf spot. Evening misting should be discouraged, in my humble view. Love the pots.\n\n{first}',
      ]),
      agent(
        [60, 500],
        [
          'Dear {first},\n\nthank you, that’s the best kind of mail: right, and kind. I’ve asked our grower and she agrees with you on both points. The card will be reprinted.\n\nMay we send you the new text before it goes to print?',
          'Hello {first}, pedants keep plants alive. You’re right, and I’ve passed it to the person who writes the cards. Would you look over the new version before we print two thousand of them?',
        ],
        'on-hold',
      ),
      colleague(
        [600, 4000],
        [
          'Rewrote the card: “bright shade, no direct sun”, feed monthly April to September. @{agent} could you send it to them?',
          'Grower says the customer knows more than we do about these. Let’s keep in touch with them. New text is in the folder.',
        ],
      ),
      agent(
        [60, 400],
        [
          'Here it is, {first}: “Bright shade. No direct sun. Feed monthly, April to September. Water by touch, not by calendar.” Anything you would change? A pot of your choice is on its way as our thanks.',
          'The new card reads: “Light without sun, water without lime, feed without haste.” I hope it passes. And thank you, we’ve put a Stem vase in the post for you.',
        ],
      ),
      customer(
        [200, 2800],
        [
          'Admirably short. I would change nothing. And you really needn’t have sent anything, but thank you.',
          'It passes with distinction! Thank you for listening, that is rare.',
        ],
      ),
    ],
    ratings: [
      [5, 'They listened. And then changed it. Remarkable.'],
      [5, ''],
    ],
  },
];
