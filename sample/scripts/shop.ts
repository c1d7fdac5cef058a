import type { Script } from '../script.ts';
import { agent, colleague, customer, first } from '../steps.ts';

const setting = { topic: 'shop', language: 'en', team: 'orders', type: 'question' } as const;

export const shopScripts: readonly Script[] = [
  {
    ...setting,
    key: 'shop.code-used',
    topic: 'discount code',
    mood: 'neutral',
    tags: ['discount code'],
    subjects: ['Code {code} not accepted', 'Discount code doesn’t work', '{code}??'],
    weight: 1.4,
    steps: [
      customer(first, [
        'Hi, I have the code {code} from your newsletter and the basket says it has been used already. I haven’t used it! I’d remember, I’ve been circling the {product} for a week.\n\n{first}',
        'the code {code} says invalid. tried with capitals, without, with a space. {product} is in basket',
        'Good evening,\n\nyour till refuses {code}. It says “already redeemed”. By whom? Certainly not by me.\n\n{name}',
      ]),
      agent(
        [6, 90],
        [
          'Hello {first}, sorry about the stubborn basket. I see what happened: the basket took it once, then timed out, and thinks you’re done. It’s free again, please try now.',
          'Hi {first}, sorry about that, the till is pedantic. I’ve given {code} back to you. If it sulks again, order without it and I’ll refund the difference by hand.',
        ],
      ),
      customer(
        [5, 300],
        ['Worked! Ordered. Thanks {agent}.', 'It works now, thank you very much.', 'yep all good now ta'],
      ),
    ],
    ratings: [
      [5, 'Sorted before my tea was cold.'],
      [5, ''],
      [4, ''],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'shop.code-forgotten',
    topic: 'discount code',
    mood: 'friendly',
    tags: ['discount code', 'refund'],
    subjects: ['Forgot my code', 'Can I still use {code}?', 'too late for the discount?'],
    steps: [
      customer(first, [
        'Hello, I ordered ten minutes ago ({order}) and only now found {code} in my inbox. Is it too late? If so no drama, I’ll kick myself and move on.\n\n{first}',
        'hiya, forgot to put {code} in, {order}. any chance?',
      ]),
      agent(
        [5, 80],
        [
          'Hi {first}, please don’t kick anybody. I’ve applied it and the difference goes back to your account within two days.',
          'Of course, {first}. Done, you’ll see the difference back on your statement in a day or two. Enjoy the {product}.',
        ],
      ),
    ],
    ratings: [
      [5, 'Didn’t expect a yes.'],
      [5, ''],
      [5, 'so nice'],
    ],
  },
  {
    ...setting,
    key: 'shop.return-colour',
    topic: 'returns',
    mood: 'neutral',
    tags: ['returns'],
    products: ['planter'],
    subjects: ['Returning the {product}', 'Colour is different from the website', 'Return {order}'],
    weight: 1.3,
    steps: [
      customer(first, [
        'Hello, the {product} is beautiful, but the colour is warmer than on my screen and it fights with the wall. Can I send it back? Unused, still in its paper.\n\n{first}',
        'Hi. I’d like to return {order}. Nothing wrong with it, it’s just bigger than I measured (I measured with my arm). How does it work?\n{name}',
      ]),
      agent(
        [20, 200],
        [
          'Hi {first}, a pot has to get on with the room. Of course you can send it back: the label is attached to a mail that comes in a minute, the parcel shop prints it for you. {price} goes back as soon as the courier scans it, not when it arrives.\n\nWould another one suit better? I’m happy to send photos in real daylight, with a tape measure beside it.',
          'Hello {first}, no problem at all. You get a return code by mail, show it in any parcel shop, they do the rest. The {price} is back with you two days after the scan. And should you look for another one, I gladly take photos in real daylight.',
        ],
      ),
      customer(
        [300, 4000],
        [
          'Sent it this morning. And yes please to the photos, the moss maybe?',
          'Dropped off, thank you. That was painless.',
        ],
      ),
      agent(
        [20, 260],
        [
          'Refund is under way, I saw the scan. Moss by the window, photographed ten minutes ago, is in your inbox: green in the morning, grey at night, hard to quarrel with.',
          'Thank you {first}, scanned and refunded. Whenever you look for another one, ask for daylight photos, we like taking them.',
        ],
      ),
    ],
    ratings: [
      [5, 'Return was easier than the order.'],
      [4, ''],
      [5, 'Real photos!'],
      [4, 'Colour on the website should be fixed.'],
    ],
  },
  {
    ...setting,
    key: 'shop.refund-missing',
    topic: 'returns',
    mood: 'upset',
    type: 'problem',
    tags: ['returns', 'refund', 'late'],
    subjects: ['Still no refund', 'Where is my money', 'Refund for {order}, third mail'],
    steps: [
      customer(first, [
        'Hello,\n\nI sent the {product} back 16 days ago. The tracking says you have it. I don’t have the money. I wrote twice through the form and got two automatic mails. Please could a person answer.\n\n{name}',
        'Third time writing. Return of {order}, received by you a fortnight ago, {price} outstanding. I’m not asking for a favour.',
      ]),
      agent(
        [8, 70],
        [
          'Dear {first},\n\nI’m a person, my name is {agent}, and I’m sorry that it took three mails to reach one.\n\nThe parcel lay in the returns room without its slip, so nobody knew whose it was. I’ve just sent {price} and a confirmation from the bank follows within the hour. Should it not be there in two days, answer this mail, it comes straight to me.',
          'Hello {first}, no favour indeed, it’s your money. {price} left our account four minutes ago. Your two earlier messages went to a form that nobody had watched since a change last month: that’s mended too, thanks to you.',
        ],
        'solved',
      ),
      customer(
        [2600, 4300],
        [
          'It’s here. Thank you {agent}. You might want to tell your boss about that form.',
          'Received today.',
          'Bank shows nothing yet?',
        ],
      ),
      agent(
        [10, 120],
        [
          'Thank you for telling me, {first}. I’ve looked again just now: the transfer is marked as completed at our end, so whatever your bank hasn’t shown yet will be there by tonight. And my boss knows about the form, and sighed.',
          'Thanks for checking back. Everything is completed on our side, if tonight’s statement should say otherwise, write me one word and I’ll ring the bank.',
        ],
      ),
    ],
    ratings: [
      [4, 'Good in the end. The form is a disgrace.'],
      [3, 'Three mails.'],
      [5, 'A real person with a name.'],
      [2, ''],
    ],
  },
  {
    ...setting,
    key: 'shop.gift-message',
    topic: 'gift',
    mood: 'friendly',
    tags: ['gift', 'card'],
    subjects: ['Handwritten card possible?', 'Gift for a friend, {order}', 'A small wish'],
    weight: 1.2,
    steps: [
      customer(first, [
        'Hi! {order} goes straight to my friend who’s just come out of hospital. Could somebody write a card by hand? “The doctors did their part, now do yours: water me on Sundays.” And no price in the box please.\n\nThank you, {first}',
        'Hello, is it possible to add a card to {order}? It should say: “For the new kitchen, from all of us at number 9.” I forgot to tick it. Sorry for the trouble!\n{first}',
      ]),
      agent(
        [10, 130],
        [
          'Hello {first}, what a lovely text. {colleague} has the best handwriting here and has already written it, in green ink. No price, no invoice in the box.',
          'Dear {first}, no trouble at all. The card is written and tied to the pot, prices stay with us. I hope it makes somebody’s day.',
        ],
      ),
      customer(
        [2000, 6000],
        [
          'She sent me a photo of the card. It’s on the fridge. Thank you!!',
          'They loved it, thank you to the person with the green ink.',
        ],
      ),
    ],
    ratings: [
      [5, 'The handwriting!'],
      [5, ''],
      [5, 'These are people who like what they do.'],
    ],
  },
  {
    ...setting,
    key: 'shop.gift-voucher-lost',
    topic: 'gift',
    mood: 'worried',
    tags: ['gift', 'voucher'],
    subjects: ['Lost gift voucher', 'Voucher went through the washing machine', 'My voucher'],
    steps: [
      customer(first, [
        'I’m a bit ashamed: my voucher (€50, from my aunt, for my birthday) has been through the wash. I can read FC and then porridge. Is it gone?\n\n{first}',
        'Hello, my mother bought me a voucher in autumn and now neither of us can find the mail. She is Margit, I think she used her maiden name. Can it be found?\n{name}',
      ]),
      agent(
        [20, 180],
        [
          'Hello {first}, nothing is gone, we remember what the machine forgot. Could you tell me roughly when it was bought and by whom? First name and month will do.',
          'Dear {first}, vouchers are hard to lose here. If you give me the month and the buyer’s town or first name, I’ll find it.',
        ],
      ),
      customer(
        [60, 2800],
        [
          'October I think, by Gerda, from {city} as well.',
          'Between September and November, she lives in the same town as me.',
        ],
      ),
      agent(
        [10, 160],
        [
          'Found it, untouched and with the full amount on it. A new code is in a separate mail. Keep that one away from trousers.',
          'There it is. I’ve voided the old one and sent you a new code, good for three years. All the best to the giver.',
        ],
      ),
    ],
    ratings: [
      [5, 'Laughed out loud at the answer.'],
      [5, ''],
    ],
    weight: 0.8,
  },
  {
    ...setting,
    key: 'shop.invoice-private',
    topic: 'invoice',
    mood: 'neutral',
    tags: ['invoice'],
    subjects: ['Invoice for {order}', 'Receipt please', 'VAT invoice?'],
    steps: [
      customer(first, [
        'Hello, could you send me an invoice for {order}, in the name of my small business? I forgot the box at checkout. Address is the same, just add “Studio” before the name.\n\n{name}',
        'Hi, tax time. Could I have a receipt for {order}? Mail got lost somewhere. Thanks, {first}',
      ]),
      agent(
        [10, 150],
        [
          'Hello {first}, it’s attached to a separate mail as a PDF, number {invoice}. Good luck with the taxes, may they be short.',
          'Of course, {first}. Invoice {invoice} has just gone out to you. If anything on it should read differently, one word is enough.',
        ],
      ),
    ],
    ratings: [
      [5, ''],
      [4, ''],
      [5, 'Done in ten minutes.'],
    ],
  },
  {
    ...setting,
    key: 'shop.back-in-stock',
    mood: 'friendly',
    tags: ['stock'],
    products: ['planter'],
    subjects: ['When will the {product} be back?', 'Out of stock', '{fullproduct}: any left?'],
    steps: [
      customer(first, [
        'Hi, the {fullproduct} has been sold out for ages. Is it coming back or should I stop dreaming?\n\n{first}',
        'hello, do you happen to have ONE {product} somewhere in a corner? A second choice one would be fine too, i like them a bit wonky',
      ]),
      agent(
        [30, 300],
        [
          'Hi {first}, keep dreaming, the kiln is on again next week. I’ve asked the studio for a date and will write to you as soon as I have it, before it goes on the site.',
          'Hello {first}, let me look in all the corners, there are many. I’ve asked the studio too. You’ll hear from me.',
        ],
        'on-hold',
      ),
      colleague(
        [1400, 6000],
        [
          'Studio: 24 pieces out of the kiln, eight promised already. @{agent} I kept one back for your customer.',
          '@{agent} found a second with a glaze run on the back. Honestly prettier than the firsts.',
        ],
      ),
      agent(
        [20, 300],
        [
          'Good news, {first}. One is standing here with a paper slip that says your name. Just order as usual with the note “slip”, it’s kept for a week.',
          '{first}, it’s here: one {product}, kept for you until next week. Order when it suits you, I’ll see your name.',
        ],
        'solved',
      ),
      customer(
        [100, 2500],
        ['Ordered!! You made my week.', 'Just ordered. Thank you for remembering me, I’d given up.'],
      ),
    ],
    ratings: [
      [5, 'They remembered me.'],
      [5, ''],
      [4, ''],
    ],
  },
];
