import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { topic: 'damaged in transit', language: 'en', team: 'orders', type: 'incident' } as const;

export const damagedScripts: readonly Script[] = [
  {
    ...setting,
    key: 'damaged.birthday-gift',
    mood: 'upset',
    priority: 'high',
    tags: ['damaged in transit', 'gift'],
    products: ['planter'],
    subjects: [
      'Planter arrived cracked, it was a gift',
      'Broken on arrival and the birthday is {day}',
      'My present came in two pieces',
    ],
    steps: [
      customer(
        first,
        [
          "The {product} came today and it is cracked right down one side. It's for my mum's 70th on {day} and all four of us put money in. I don't know what to do now.\n\nOrder {order}.\n\n{first}",
          "Hello, I've just unpacked {order} and my heart sank. The {product} is broken, the rim came off in my hand. It was meant to be a wedding present, the wedding is {day}.\n\nIs there any way at all??\n\n{name}",
          "hi, parcel arrived an hour ago, {product} has a huge crack. i can hear it rattle even. it is a leaving present for my colleague and her last day is {day} so i'm a bit desperate. pics attached. {first}",
        ],
        { pictures: ['cracked-planter', 'crushed-box'] },
      ),
      agent(
        [9, 70],
        [
          'Dear {first},\n\nI’m so sorry. You had looked forward to giving this, and now it lies there in pieces. Please keep it, there is nothing to send back and nothing to prove.\n\nI’m finding out right now whether a new one can be with you before {day}. You hear from me today either way.',
          'Oh no, {first}. What a thing to unpack, and with the date so close.\n\nYou don’t need to do anything with the broken one. Give me an hour: I’m asking the studio whether we can get another on today’s courier, and I’ll write the moment I know.',
        ],
        'open',
      ),
      colleague(
        [10, 45],
        [
          '@{agent} three left in that glaze. I put one aside for the 14:00 courier, it gets there in time.',
          '@{agent} I checked every one on the shelf myself, the best is wrapped and has your name on it. Courier leaves at four.',
        ],
      ),
      agent(
        [12, 60],
        [
          'Good news, {first}: the present is safe. A new {product} leaves us this afternoon, gift wrapped, and comes with the morning courier. {colleague} chose it personally.\n\nShall it go to the same address, or somewhere someone is home for certain?',
          '{first}, it works. Another {product} is packed (twice as much paper this time) and travels express tonight, at our cost of course.\n\nOne question: will anybody be at home before noon, or is there a neighbour we may ring?',
        ],
      ),
      customer(
        [6, 200],
        [
          'You have no idea how relieved I am. Number 14 next door is always in, Mrs Hale. And gift wrapped again, if I may ask?',
          'oh thank goodness. same address is fine, i work from home that day. THANK YOU',
          "That's wonderful. Could it go to my office instead? Same street, number 3, reception takes parcels until five.",
        ],
      ),
      agent(
        [8, 80],
        [
          'Done, it’s on the label and I told the driver’s desk too. Wrapped, with a card left blank for you to write. Have a lovely day, {first}.',
          'All arranged. There’s a little card inside, unwritten, because those words should be yours. I hope the day is beautiful.',
        ],
      ),
      customer(
        [1500, 4200],
        [
          "It came. It's perfect. She cried, in the good way. Thank you {agent} x",
          'Arrived at ten past nine this morning. I have told everyone at the table about you.',
          'just to say it arrived and it is even nicer than the first one. thank you for caring',
        ],
      ),
    ],
    ratings: [
      [5, 'Nobody asked me to prove anything. A new one simply came.'],
      [5, 'They saved the birthday. I will not forget that.'],
      [5, 'Felt like asking a friend who knows plants.'],
      [4, 'Lovely people, but pack them better please.'],
    ],
    weight: 1.4,
  },
  {
    ...setting,
    key: 'damaged.one-of-two',
    mood: 'neutral',
    tags: ['damaged in transit', 'replacement'],
    products: ['planter'],
    subjects: ['One of two pots broken', 'Chip in {product}, order {order}', 'Small damage'],
    steps: [
      customer(
        first,
        [
          'Hi there, two parcels in one today, one is fine and one {product} has a chip at the rim, about the size of a thumbnail. Not dramatic. What do we do? {order}\n\nThanks, {first}',
          'Good afternoon. Of the two items in {order} one (the {product}) has a hairline crack near the bottom. It would leak I think. Photo attached.\n\nKind regards\n{name}',
        ],
        { pictures: ['cracked-planter'] },
      ),
      agent(
        [15, 140],
        [
          'Hello {first},\n\nthank you for looking so closely, and sorry that one of the two didn’t make it in one piece.\n\nWhat would you like best: a new one, or {price} back and you keep the chipped one for the balcony?',
          'Hi {first}, what a pity, they were meant to stand side by side.\n\nI can send a new {product} with tomorrow’s courier, or refund {price}. Either way the damaged one is yours, herbs don’t mind a chip.',
        ],
      ),
      customer(
        [40, 1300],
        [
          'A new one please. The chipped one will be a home for mint then :)',
          'New one, thanks. No hurry at all.',
          'Refund is fine, honestly it looks ok if I turn it to the wall.',
        ],
      ),
      agent(
        [10, 120],
        [
          'That’s arranged, {first}, by {soon} you’ll see it. Thank you for being so easygoing about it.',
          'Consider it done, {soon} at the latest. And my compliments on finding the chipped one a home.',
        ],
      ),
    ],
    ratings: [
      [5, 'Quick and no fuss.'],
      [5, 'Got a choice instead of a form. Nice.'],
      [4, 'Good.'],
    ],
  },
  {
    ...setting,
    key: 'damaged.soil-everywhere',
    mood: 'upset',
    tags: ['damaged in transit', 'packing'],
    products: ['plant', 'sensitive-plant'],
    subjects: [
      'Soil everywhere and the pot upside down',
      'Plant arrived upside down!',
      '{order} – state of the parcel',
    ],
    steps: [
      customer(
        first,
        [
          "The box was delivered UPSIDE DOWN, arrow pointing at the floor, and when I opened it half the soil landed on my carpet. The {product} itself, well. Two stems snapped. I'm really disappointed, I'd saved up for this one.\n\n{first}, {order}",
          'I have spent the last forty minutes hoovering. The {product} was lying on its head in the box, three leaves are torn off and it smells damp. Is this normal for you? I ordered because a friend recommended you.\n\n{name}',
        ],
        { pictures: ['crushed-box', 'brown-leaf'] },
      ),
      agent(
        [12, 120],
        [
          'Dear {first},\n\nno, that’s not normal, and I’m sorry that you spent your evening on your knees with a hoover instead of enjoying a new plant.\n\nMay I ask for one photo of the whole plant? Not as proof. I’d like {colleague} from plant care to tell you whether it will recover, because most do. A new one is yours in any case, say the word.',
          'Oh {first}, I can picture the carpet. I’m sorry.\n\nFirst aid, if you want to try: cut the broken stems clean, press the soil down, water lightly, no sun for a week. And please tell me what feels right to you: a new {product}, or your money back?',
        ],
      ),
      note(
        [3, 20],
        [
          'Third upside-down box from the same depot this month. Told the courier desk, they put the depot on their list.',
          'Arrows on the box were printed on two sides only. Asked packing to use the four-arrow cartons again.',
        ],
      ),
      customer(
        [120, 1800],
        [
          "Sorry for my tone, it was a long day. Here's the photo. I'd rather keep this one if it can live, feels wrong to throw it out.",
          'I did what you said. It looks a bit better this morning actually. But a new one would still be nice for the money.',
          'Photo below. New one please.',
        ],
        { pictures: ['brown-leaf', 'happy-plant'] },
      ),
      agent(
        [20, 240],
        [
          'No need to be sorry, I’d have written worse. The roots look sound, so this one will live. I’m sending you a second one anyway: put the patient in the kitchen and tell me in a month which of the two is bigger.',
          'Looking at the new growth in the middle, it will make it. And because half a plant is not what you paid for, a new one comes to you by {soon}, with arrows on all four sides.',
        ],
      ),
    ],
    ratings: [
      [5, 'I wrote quite an angry mail and got a kind one back.'],
      [4, 'Plant survived. So did the carpet.'],
      [3, 'Nice answer, but the courier is a disaster.'],
      [5, ''],
    ],
  },
  {
    ...setting,
    key: 'damaged.second-time',
    mood: 'furious',
    priority: 'urgent',
    tags: ['damaged in transit', 'repeat', 'refund'],
    products: ['planter'],
    subjects: ['AGAIN broken', 'Second replacement also broken', 'This is getting ridiculous ({order})'],
    steps: [
      customer(
        first,
        [
          'So the replacement arrived. Broken. AGAIN. Same side, same crack, same useless single sheet of paper round it. I took a morning off for this delivery. Twice.\n\nDo you people look at what you send??',
          'I am holding the second {product} and it is in three pieces. I would like somebody to explain to me how one sends a replacement for a broken pot in the same packaging that broke the first pot. I want my money back and I want it this week.\n\n{name}',
        ],
        { pictures: ['cracked-planter', 'crushed-box'] },
      ),
      agent(
        [6, 40],
        [
          '{first}, you’re right to be angry. Once is bad luck, twice is our mistake: we used the same packing and hoped. And you gave up two mornings for it.\n\nYour {price} is on its way back as I write, bank transfers take two working days. You don’t have to do anything, and you won’t be asked to take a third chance unless you want one.\n\nWould you tell me, if you can bear it, whether the box itself was dented? I want to know if it’s the paper or the road.',
          'Dear {first},\n\nI have no excuse to offer, only what I’ve done in the last ten minutes: {price} is refunded in full, and the packing table has stopped using the thin paper for anything heavier than a kilo. That second part is thanks to your mail.\n\nI’m sorry, for both times.',
        ],
      ),
      colleague(
        [10, 90],
        [
          'Refund booked, reference in the order. @{agent} do we want to offer a credit as well? I would.',
          'Dropped one from table height in the new double-wall carton: survived. In the old one: did not. So yes, our fault.',
        ],
      ),
      customer(
        [30, 900],
        [
          'Box was fine from outside. So its the paper. Thank you for the quick refund at least.',
          "OK. I was going to leave a very bad review and now I don't know what to write. The box had no dent.",
        ],
      ),
      agent(
        [15, 200],
        [
          'That tells us exactly what we needed, thank you. Write the review as it was, please, including the two broken pots. We can only stand by what’s true.\n\nIf you ever want to try a third time, I’ll pack it with my own hands and you pay nothing for the way.',
          'Then it’s the inside that failed, and we know what to mend. Thank you for that last bit of patience, I know you had little reason for it.',
        ],
      ),
    ],
    ratings: [
      [4, 'Two broken pots, one decent human being.'],
      [2, 'Money back is fine but I still have no planter.'],
      [5, 'They admitted it. That never happens.'],
      [1, 'Twice!'],
    ],
    weight: 0.7,
  },
];
