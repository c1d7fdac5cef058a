import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { topic: 'wholesale', language: 'en', team: 'wholesale', type: 'question', trade: true } as const;

export const wholesaleScripts: readonly Script[] = [
  {
    ...setting,
    key: 'wholesale.order-number-on-invoice',
    topic: 'invoice',
    mood: 'neutral',
    tags: ['invoice'],
    cc: true,
    subjects: ['Invoice for {count} desk plants', 'Invoice {invoice}: order number missing', 'Your invoice {invoice}'],
    weight: 1.4,
    steps: [
      customer(first, [
        'Hi there,\n\ncould you put our order number on invoice {invoice}? Our accounts bounce everything without one. It’s 4471-GRN.\n\nThanks\n{first}\n{organization}',
        'Hello, the {count} desk plants look wonderful, half the office came in just to look. One thing: invoice {invoice} went back from accounting because the purchase order (4500-88213) isn’t on it. Could you reissue? Accounts in copy.\n\n{name}, {organization}',
      ]),
      agent(
        [20, 200],
        [
          'Hello {first}, of course. A fresh {invoice} with your number on it is on its way to you and accounts, the old one is void. I’ve saved a reminder here, so that the next one has it from the start.',
          'Hi {first}, done, and thank you for catching it early. The corrected invoice has the same number and date, so nothing changes for your books. Please greet the whole office.',
        ],
      ),
      customer([30, 1400], ['Accounts are happy, which is rare. Thank you.', 'Received, thanks for being quick.']),
    ],
    ratings: [
      [5, ''],
      [4, 'Fine.'],
      [5, 'Quick, and they remembered for next time.'],
    ],
  },
  {
    ...setting,
    key: 'wholesale.terrace',
    mood: 'friendly',
    tags: ['quote', 'outdoor'],
    products: ['planter'],
    subjects: ['Planters for our terrace', 'Quote for outdoor planters', 'Frost proof planters?'],
    weight: 1.2,
    steps: [
      customer(first, [
        'Hello!\n\nWe are re-doing the terrace and look for twelve large planters that can stay out in frost. Guests lean on things and one of them will put a cigarette out in it, so: sturdy. What would you suggest and what would it cost delivered to {city}?\n\nBest\n{name}\n{organization}',
        'Hi, {first} from {organization}. We need about {count} planters, outdoors, down to −15. Is there a trade price? And could they arrive before we open in the morning?',
      ]),
      agent(
        [60, 500],
        [
          'Hello {first},\n\nfor frost and elbows there’s only one of ours: Harbour, 45 cm. It’s fired at 1,240 °C, takes no water, and at 19 kg it stays where it is.\n\nTrade price €112.00 each from ten pieces, delivery to {city} included, before nine if you like. Shall I reserve them while you think it over?',
          'Dear {first}, what a nice thing to plan in this weather. I’d take Harbour, 45 cm: frost proof, heavy, drains from below. From ten pieces €112.00 each, delivered before opening time. I can hold a set for two weeks without any obligation.',
        ],
      ),
      customer(
        [600, 5200],
        [
          'Good price. One more question before I ask the boss: which colours, and can we have two of each?',
          'Please hold them! We decide on {day}. Does it come with wheels, or do you know a dolly that fits?',
        ],
      ),
      agent(
        [40, 300],
        [
          'With pleasure: it comes in slate, chalk and moss, mixed as you like. A dolly of 40 cm fits under it, any garden shop has them. I’ll hold everything for you until you’ve talked to your boss.',
          'Held, with your name on a slip of paper. Slate, chalk and moss can be mixed freely, and a flat 40 cm dolly from any hardware shop carries it. Just write “yes” when you’re ready, the rest is our work.',
        ],
      ),
      customer(
        [1500, 7000],
        [
          'Yes! Half slate, half moss. Before nine on a weekday please.',
          'The boss says yes. Moss, all of them. When could they be here?',
        ],
      ),
      agent(
        [30, 240],
        [
          'How lovely. They leave us on {soon} and the driver calls half an hour ahead. The order confirmation comes separately. I hope for a photo in summer.',
          'Wonderful, {first}. The pallet goes out on {soon}, the driver rings before he comes. Send us a photo when the first guest leans on one.',
        ],
      ),
    ],
    ratings: [
      [5, 'Clear offer, no sales talk.'],
      [5, 'They held them for us without pressing.'],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'wholesale.office-plants',
    mood: 'neutral',
    type: 'task',
    tags: ['quote', 'maintenance'],
    products: ['plant'],
    subjects: ['Plants for a dark office', 'Green for {count} desks', 'Request: office planting'],
    steps: [
      customer(first, [
        'Hello Fern & Clay,\n\nwe move into a new floor in {city} next month. {count} desks, windows to the north only, air conditioning, nobody with a green thumb, a budget that is real but not royal. I attach nothing because there is nothing to attach yet: the floor is empty.\n\nCould you propose something? Ideally plants that survive the Christmas break.\n\nKind regards\n{name}\n{organization}',
        'Hi, budget for the quarter needs to be used by {day} (don’t ask). We’d like one plant per two desks, so around {count}. Low light. What can you do? {first}, {organization}',
      ]),
      note(
        [10, 90],
        [
          '@Sam could you check how many ZZ and snake plants the greenhouse can give us by the end of the month?',
          'North light and air conditioning: ZZ, snake plant, pothos. Nothing with thin leaves.',
        ],
      ),
      colleague(
        [60, 700],
        [
          'Greenhouse: 60 ZZ ready, 45 snake plants, pothos as many as you like. Not the big ones, those need four more weeks.',
          'Counted. Enough of all three, take the ZZ from bench 4, they’re bushier.',
        ],
      ),
      agent(
        [40, 400],
        [
          'Hello {first},\n\nnorth light and no green thumbs: that’s ZZ plants, snake plants and golden pothos, and I’d mix them so that it doesn’t look ordered by the metre. For {count} places in Terra pots with saucers it comes to about €41.00 a place, planted and delivered, with a page “how not to love them to death” for the wall.\n\nThey get through Christmas without anybody. Shall I write it up as an offer?',
          'Dear {first}, good news: the plants that like dark offices are also the ones that like to be forgotten. ZZ and snake plants on the desks, pothos on the shelves. Some €41.00 a place, all in. The invoice can be dated this week, the delivery comes when your floor is ready.',
        ],
      ),
      customer(
        [700, 6000],
        [
          'That sounds right. Please send the offer to me and I get it signed.',
          'Perfect, that is quicker than our own facility team. Go ahead.',
        ],
      ),
      agent(
        [30, 300],
        [
          'Here we go, {first}: the offer is in your inbox as a PDF, valid for four weeks. Any questions, just write here, it’s always one of us.',
          'Done, you’ll find it in a separate mail. Thank you for the trust, we’ll make the floor a nice place to come back to.',
        ],
      ),
    ],
    ratings: [
      [5, 'Understood at once what we need.'],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'wholesale.reminder-paid',
    topic: 'invoice',
    mood: 'upset',
    type: 'incident',
    tags: ['invoice', 'payment'],
    cc: true,
    subjects: ['Reminder for a paid invoice', 'We paid {invoice} weeks ago', 'Re-reminder?!'],
    steps: [
      customer(first, [
        'Good morning,\n\nthis is the second reminder for invoice {invoice}, which we paid three weeks ago. The tone of the letter (“final notice”) is remarkable towards a customer of six years. Proof of payment is with our accounts, in copy.\n\n{name}\n{organization}',
        'Hi, another reminder about {invoice}. It is paid. It was paid when the first reminder came. Could a human have a look? Thank you. {first}',
      ]),
      agent(
        [10, 90],
        [
          'Dear {first},\n\na human has had a look, and is embarrassed. Your payment came on time. It carried the order number instead of the invoice number, and our bookkeeping didn’t find the two together.\n\nIt’s settled, the reminder is cancelled, and the words “final notice” have been taken out of that letter. I’m sorry that this was the thanks for paying on time.',
          'Hello {first}, you’re right and the letter was wrong, in content and in tone. The money has been here all along. I’ve matched it by hand and asked that reminders to trade customers go past one of us first.',
        ],
      ),
      customer(
        [40, 2000],
        ['Thank you. That is the answer I hoped for.', 'Appreciated. No hard feelings, our own system is no better.'],
      ),
    ],
    ratings: [
      [5, 'A human did have a look.'],
      [3, 'Should not happen twice.'],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'wholesale.resell',
    mood: 'delighted',
    tags: ['reseller', 'quote'],
    products: ['planter'],
    subjects: ['Your pots in our shop?', 'Reselling Terra and Nook', 'Stockist enquiry'],
    weight: 0.8,
    steps: [
      customer(first, [
        'Hello! I put one of your {product}s in our window, with my own fern in it, and four people wanted to buy it this week. I had to say no four times. Do you sell to shops? What’s the smallest order?\n\n{name}, {organization}',
        'Hi team, we’d love to be a stockist here in {city}. Could I get a price list and lead times? We’re small but we’re stubborn.\n\n{first}',
      ]),
      agent(
        [60, 600],
        [
          'Hello {first}, what a lovely mail to open. Yes, we do sell to shops: from twelve pieces mixed, 40% below the shop price, two weeks from order to door. The list comes in a second mail.\n\nWhich ones would you start with?',
          'Dear {first}, with pleasure. Twelve pieces to begin with, any mix, 40% off the shop price, and you may send back what doesn’t sell in the first three months. Tell me about your shop a little?',
        ],
        'pending',
      ),
    ],
    ratings: [[4, '']],
  },
];
