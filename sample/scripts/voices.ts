import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { topic: 'voices', language: 'en', team: 'orders', type: 'question' } as const;

export const voiceScripts: readonly Script[] = [
  {
    ...setting,
    key: 'voices.had-to-repeat',
    topic: 'complaint',
    mood: 'furious',
    priority: 'high',
    type: 'problem',
    tags: ['complaint', 'repeat'],
    subjects: ['Fourth time I explain this', 'Complaint', 'Does anybody read these?', 'Unacceptable service'],
    steps: [
      customer(first, [
        'I told the chat, then the mail, then the phone. Now I’m telling you: {order}, one {product}, delivered to my OLD address, which I corrected twice. Everybody is very friendly and nobody does anything. I don’t want another apology, I want my order.\n\n{name}',
        'This is a formal complaint.\n\nOn Monday I was told “tomorrow”. On Wednesday “it’s being looked into”. Today your colleague asked me for my order number for the FOURTH time. It’s {order}. I suggest you write it on the wall.\n\n{name}, {city}',
      ]),
      note(
        [2, 12],
        [
          'Read everything: chat, two mails, one call. Nobody owned it. I do now.',
          'Please leave this one with me, the customer shouldn’t meet a fifth person.',
        ],
      ),
      agent(
        [5, 40],
        [
          '{first}, I’ve read all of it, the chat, the mails and the note from the call, so you needn’t explain anything again. {order} is on my wall.\n\nWhat I’ve done: a second {product} left us at noon by express, with today’s address on it, checked letter by letter. It arrives {soon}. The first one is ours to chase, not yours.\n\nFrom here you have one person: me, {agent}. Just answer this mail, it comes to me and nobody else.',
          'Dear {first}, you asked for your order and not for an apology, so first the order: it’s packed, has the right address, and is with the courier since this morning. {soon}, before noon.\n\nNow the rest. You were passed around, each of us knew a quarter, and you had to be the memory of our house. That shouldn’t be your job. I’ve taken it over and stay until it’s in your hands.',
        ],
      ),
      customer(
        [40, 1500],
        [
          'Fine. I’ll believe it when the bell rings.',
          'Thank you for reading it. You’re the first who did. Let’s see about {soon}.',
        ],
      ),
      agent(
        [900, 1700],
        [
          'That’s fair. I can see it’s with the driver now, third stop before yours. I’ll write once more when it’s signed for, and then I’ll leave you in peace.',
          'The van left the depot at 7:48. I’m watching it like a pot of milk. One line from you when it’s there would make me happy, none is fine too.',
        ],
      ),
      customer(
        [120, 1500],
        [
          'The bell rang. It’s here. You kept your word, {agent}, that counts for something.',
          'Arrived, undamaged. Thank you. Please do sort out how your people talk to each other.',
        ],
      ),
    ],
    ratings: [
      [4, 'The fifth person was the right one.'],
      [2, 'I told the chat, then the mail, then the phone.'],
      [5, 'Somebody read everything first.'],
      [3, 'Solved, but what a way to get there.'],
      [1, ''],
    ],
    weight: 0.9,
  },
  {
    ...setting,
    key: 'voices.newsletter',
    topic: 'complaint',
    mood: 'upset',
    tags: ['newsletter', 'privacy'],
    subjects: ['Unsubscribe me', 'STOP', 'Third newsletter after unsubscribing'],
    steps: [
      customer(first, [
        'I unsubscribed. Twice. Today “Hello {first}, your fern misses you” landed in my inbox. My fern is fine. Remove me.\n\n{name}',
        'please take me off the list, the link at the bottom goes to a blank page on my phone',
      ]),
      agent(
        [10, 120],
        [
          'Hello {first}, you’re off the list, by hand, and I waited until the machine confirmed it. The link was broken on phones, that’s being repaired today. Sorry for the pestering.',
          'Done, {first}, for good. You’ll only get mail about things you order. Thank you for naming the broken link, you weren’t the only one it annoyed.',
        ],
      ),
    ],
    ratings: [
      [4, ''],
      [5, 'Short and effective.'],
      [2, 'Should have worked the first time'],
    ],
  },
  {
    ...setting,
    key: 'voices.price-rise',
    topic: 'complaint',
    mood: 'upset',
    tags: ['complaint', 'price'],
    products: ['planter'],
    subjects: ['Price increase', '{price}, really?', 'Disappointed in your new prices'],
    weight: 0.8,
    steps: [
      customer(first, [
        'I bought the {product} two years ago and wanted a second, same shelf, same window. It’s now {price}. That’s a fifth more. For mud. I liked you because you weren’t like that.\n\n{first}',
        'Hello. Can you explain the price of the {product}? I’m a pensioner and I save for these things. It isn’t a complaint as such, more a sad remark.\n\nKind regards\n{name}',
      ]),
      agent(
        [60, 500],
        [
          'Dear {first},\n\nthank you for saying it to us and not only to the wall. The honest answer: gas. A kiln at 1,240 degrees burns for fourteen hours, and that costs twice what it did. We raised prices by less than that, and I know it’s still more for you.\n\nThere’s a shelf of seconds here, small glaze runs, same clay, a third off. They never go on the site. Would you like me to look for one that matches yours?',
          'Hello {first}, a sad remark deserves a straight answer. Firing became dear, and we didn’t want to save on the people who throw the pots. If a tiny flaw doesn’t trouble you, I can offer a second-choice {product} at two thirds of the price. I’d choose it as for myself.',
        ],
      ),
      customer(
        [200, 4000],
        [
          'I didn’t know that about the kiln. Yes please, a second with a run would even be nicer.',
          'That’s decent of you. Yes. My window is forgiving.',
        ],
      ),
      agent(
        [30, 260],
        [
          'It stands here in front of me, the run looks like a small river. Order it with the note “river” and the till knows. Thank you for writing as you did.',
          'Wonderful, I’ve put one aside with your name. The code RIVER takes a third off, once. Enjoy the shelf.',
        ],
      ),
    ],
    ratings: [
      [5, 'An honest explanation. Rare.'],
      [4, ''],
      [3, 'Still expensive.'],
    ],
  },
  {
    ...setting,
    key: 'voices.praise-plant',
    topic: 'praise',
    mood: 'delighted',
    team: 'plantCare',
    tags: ['praise'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Just look at it', 'A thank you', 'No question, only joy', 'My {product}, one year later'],
    weight: 1.1,
    steps: [
      customer(
        first,
        [
          'No problem, no order number, I only wanted to show you what became of the small {product} from last year. It has its own armchair now.\n\nGreetings from {city}\n{first}',
          'Dear all, you told me in March to be patient with my {product} and I wasn’t convinced. Today it opened its ninth leaf. You were right. That’s all!\n\n{first}',
          'thank you thank you thank you. it FLOWERED. i didnt even know they do that',
        ],
        { pictures: ['happy-plant'] },
      ),
      agent(
        [20, 400],
        [
          'Dear {first}, an armchair! It went round the whole house, {colleague} has hung it above the packing table. Thank you for taking the time, mails like yours carry us through Mondays.',
          'Oh {first}, how beautiful. You did that, we only packed it. May we keep the story? It’s too nice for one inbox.',
        ],
      ),
    ],
    ratings: [
      [5, 'They answered a mail that needed no answer.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'voices.praise-agent',
    topic: 'praise',
    mood: 'delighted',
    tags: ['praise'],
    subjects: ['Praise for {agent}', 'Please tell {agent}’s boss', 'Lovely service'],
    weight: 0.8,
    steps: [
      customer(first, [
        'To whoever is in charge: {agent} sorted out my delivery yesterday, stayed friendly while I wasn’t, and even asked how the move went. I work in customer service myself and know what that takes. Please pass it on.\n\n{name}',
        'Hello, I’m told people only write when they’re cross, so: I’m not cross. The parcel was early, the pot is perfect, the note in the box made my daughter laugh. Well done {agent} and everyone. {first}',
      ]),
      colleague(
        [10, 300],
        [
          'Printed, framed, next to the coffee machine. Well deserved @{agent}.',
          '@{agent} cake is on the house today.',
        ],
      ),
      agent(
        [30, 400],
        [
          'Dear {first}, this is {agent}, rather red in the face. Thank you. I’ll read it again on the next difficult day.',
          'Hello {first}, your mail found the right person: me, by accident. I don’t know what to say except thank you, it was a pleasure.',
        ],
      ),
    ],
    ratings: [
      [5, ''],
      [5, 'As I said.'],
    ],
  },
  {
    ...setting,
    key: 'voices.wrong-shop',
    mood: 'friendly',
    tags: ['misdirected'],
    subjects: ['Booking for two on Friday', 'Table for six', 'Reservation'],
    weight: 0.5,
    steps: [
      customer(first, [
        'Good evening, I’d like to book a table for two, {day} at half past seven, by the window if possible. My wife is allergic to nuts.\n\n{name}',
        'Hi! Table for six on {day}, one high chair. Do you still have the mushroom thing? {first}',
      ]),
      agent(
        [15, 200],
        [
          'Good evening {first}, we’d love to have you, but we make flower pots and the only thing we serve is fern. I think you were looking for a restaurant with a similar name. I hope the window seat works out.',
          'Hello {first}, that sounds like a lovely evening, just not here: we’re a pottery with plants. Nothing edible except the basil in the Nook trio. Enjoy your dinner wherever it is.',
        ],
      ),
      customer(
        [10, 400],
        [
          'Ha! Sorry. And now I’m looking at your pots, so you may win after all.',
          'How embarrassing :D thank you for the nicest rejection ever',
        ],
      ),
    ],
    ratings: [
      [5, 'Best wrong number of my life.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'voices.out-of-office',
    topic: 'out of office',
    mood: 'neutral',
    tags: ['delivery date'],
    products: ['plant', 'sensitive-plant'],
    subjects: ['Delivery date for {order}', 'Delivery while I’m away?', 'Which day does {order} come?'],
    steps: [
      customer(first, [
        'Hello, which day will {order} arrive? I’m travelling from {day} on and there’s a living thing in the box. Thanks, {first}',
        'Hi, please make sure {order} doesn’t come while I’m away (from {day}, two weeks). {name}',
      ]),
      agent(
        [200, 700],
        [
          'Hello {first}, thank you for thinking ahead. If nobody’s home I’d rather keep your {product} here in the warm and send it when you’re back. Which date suits you?',
          'Hi {first}, then it stays with us until you’re back, well watered. Just tell me the day and it’ll be at your door.',
        ],
      ),
      customer(
        [1, 1],
        [
          'Thank you for your message. I’m out of the office with limited access to mail. In urgent cases please ring my colleagues. I will answer after my return.\n\n{name}',
          'AUTOMATIC REPLY: I’m on leave. Your mail will not be forwarded. Sunny greetings, {first}',
        ],
        { automatic: 'out-of-office' },
      ),
      note(
        [3, 60],
        [
          'Out-of-office came back. Holding the parcel on the shelf by the window, ask again in two weeks.',
          'They’ve left already. Plant stays here, I’ll water it.',
        ],
      ),
      customer(
        [9000, 20000],
        [
          'Back home! You can send it any day this week. How is my {product}?',
          'Hello, I’m back, brown and rested. Please send it.',
        ],
      ),
      agent(
        [15, 200],
        [
          'Welcome back, {first}. It has grown a leaf in the meantime and leaves today, a little reluctantly.',
          'Lovely, it’s packed and comes {soon}. We had become rather attached to it.',
        ],
      ),
    ],
    ratings: [
      [5, 'They watered it for two weeks!'],
      [5, ''],
      [4, ''],
    ],
    weight: 0.7,
  },
  {
    ...setting,
    key: 'spam.search-ranking',
    topic: 'spam',
    mood: 'neutral',
    spam: true,
    tags: [],
    subjects: ['Your website is losing visitors', 'Quick question about your website', 'Re: Re: proposal'],
    steps: [
      customer(first, [
        'Hi Sir/Madam,\n\nI was going through your website and find it has many error that hold you back from FIRST PAGE. We are team of 87 experts. Shall I send the quote? 100% guarantee results in 7 days or money back.\n\nReply YES.',
        'Greetings of the day! Hope this finds you in the pink of health. Do you want 50.000 real visitors on your shop? Price list on request. Kindly do the needful.',
      ]),
    ],
  },
  {
    ...setting,
    key: 'spam.inheritance',
    topic: 'spam',
    mood: 'neutral',
    spam: true,
    tags: [],
    subjects: ['URGENT BUSINESS', 'Dear beneficiary', 'Pallet of pots, payment attached'],
    steps: [
      customer(first, [
        'DEAR FRIEND, I am the solicitor of a late collector of flower pots who left 14.500.000 (FOURTEEN MILLION FIVE HUNDRED THOUSAND) and no heir. Your name came up in prayer. Send your bank coordinate in strict confidence.',
        'Good day, we wish to order 900 pieces, we pay with card of third party, our shipper comes to you, you pay him from the overpaid amount. Please confirm fast God bless.',
      ]),
    ],
  },
];
