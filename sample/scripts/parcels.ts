import type { Script } from '../script.ts';
import { agent, colleague, customer, first, note } from '../steps.ts';

const setting = { topic: 'parcels', language: 'en', team: 'orders', type: 'question' } as const;

export const parcelScripts: readonly Script[] = [
  {
    ...setting,
    key: 'parcels.late-worried',
    mood: 'worried',
    tags: ['late parcel'],
    products: ['plant', 'sensitive-plant'],
    subjects: [
      'Where is my {product}?',
      'Parcel stuck for days',
      'Tracking hasn’t moved, {order}',
      'is my plant ok in there',
    ],
    steps: [
      customer(first, [
        'Hi, tracking for {order} says "in sorting centre" since last week. There is a living {product} in that box and I keep thinking of it sitting in the dark. Can you find out anything?\n\n{first}',
        "Hello,\n\nI don't want to be a nuisance but {order} was due three days ago and the tracking page just repeats itself. I'm mostly worried about the plant, how long can it go without light and water?\n\nBest wishes\n{name}",
        'any news on {order}?? the tracking is frozen and its cold outside. {first}',
      ]),
      agent(
        [20, 200],
        [
          'Hi {first},\n\nI’d be counting the days too. A {product} manages about ten days in the box, it has damp moss round its roots, so yours is bored but alive.\n\nI’ve called the depot near {city}: the parcel missed two lorries. It’s now on the list for tonight. If it isn’t with you by {soon} evening I’ll send a fresh one without waiting any longer.',
          'Dear {first}, thank you for worrying about it. We pack them so that they can last ten days, and yours is on day six.\n\nThe courier says it was put on the wrong pallet and goes out today. I’ve set myself a reminder: if nothing rings at your door by {soon}, you get a new plant from me.',
        ],
      ),
      customer(
        [1200, 2600],
        [
          'It arrived! A bit pale but alive. I gave it a drink and an apology.',
          "It's here. One yellow leaf, otherwise fine. Thank you for ringing them.",
          'arrived this morning, relief!! thanks',
        ],
      ),
    ],
    ratings: [
      [5, 'Somebody actually rang the depot.'],
      [5, 'Told me honestly how long the plant would last.'],
      [4, 'Late, but they kept me in the picture.'],
      [3, 'Courier is the weak spot.'],
    ],
    weight: 1.8,
  },
  {
    ...setting,
    key: 'parcels.late-lost',
    mood: 'upset',
    type: 'incident',
    tags: ['late parcel', 'lost', 'replacement'],
    subjects: ['Says delivered, nothing here', 'Parcel marked as delivered but isn’t', 'Not received: {order}'],
    steps: [
      customer(first, [
        'The courier says {order} was delivered yesterday at 13:12 and "handed to resident". I am the resident. I was here. Nobody came.\n\n{name}',
        "Hello, apparently my order was delivered? I've looked behind the bins, asked both neighbours and the lady with the dog. No parcel. Order {order}, {product}.\n\nThanks\n{first}",
      ]),
      agent(
        [15, 160],
        [
          'Hello {first}, how annoying, and rather spooky. Thank you for asking the neighbours already.\n\nI’ve asked the courier for the position where the driver pressed “delivered”. They have until tomorrow noon. You won’t end up with nothing, that much I promise now.',
          'Dear {first},\n\nI believe you, and I’ve opened a search with the courier: they must tell us where the driver stood when he scanned it. Give me until {soon}. After that I simply send another.',
        ],
        'on-hold',
      ),
      colleague(
        [300, 1400],
        [
          'Courier: scan was 400 m away, wrong street with the same name. They can’t get it back. @{agent}',
          '@{agent} courier admits misdelivery, claim accepted. Replacement can go out.',
        ],
      ),
      agent(
        [20, 140],
        [
          '{first}, mystery solved: the driver was in the street with the nearly identical name, four hundred metres away. Somebody there now has a very nice {product}.\n\nYours is packed again and leaves today, with your phone number on the label. I’m sorry for the detective work.',
          'Hi {first}. The courier has admitted it: delivered at the wrong door. A new {product} is on its way to you and should be there {soon}. Thank you for staying so calm.',
        ],
      ),
      customer(
        [1300, 3200],
        [
          'And it came, to the right door this time. The lady with the dog says hello.',
          'Got it, thank you!',
          'Received. Thanks for not making me fill in anything.',
        ],
      ),
    ],
    ratings: [
      [5, 'Believed me straight away.'],
      [4, 'Took a few days but sorted.'],
      [5, ''],
      [2, 'Almost two weeks in total for one pot.'],
    ],
  },
  {
    ...setting,
    key: 'parcels.new-address',
    mood: 'neutral',
    tags: ['address change'],
    subjects: ['New address before it ships?', 'Moved house – {order}', 'Change delivery address please'],
    weight: 1.3,
    steps: [
      customer(first, [
        'Hello! We moved last weekend and of course I ordered to the old flat. Can {order} still go to the new one? 27 Tanner’s Row, same town. It’s the blue door.\n\n{first}',
        'Hi, just realised my order has my old address on it, muscle memory... Please send {order} to Flat 6, 11 Orchard Lane, {city} instead. sorry!!',
      ]),
      agent(
        [8, 110],
        [
          'Hi {first}, you caught it in time, it’s still on our shelf. The label now says the new place. Congratulations on the move, and may the boxes empty quickly.',
          'No need to be sorry, everybody does that once per move. {order} now goes to the new address. Is there anything the driver should know about finding it?',
        ],
      ),
      customer(
        [15, 600],
        ['Brilliant, thank you {agent}!', 'Perfect. The bell doesn’t work yet, knocking is best. Thanks a lot.'],
      ),
    ],
    ratings: [
      [5, 'Two minutes.'],
      [5, ''],
      [4, ''],
    ],
  },
  {
    ...setting,
    key: 'parcels.wrong-item',
    mood: 'neutral',
    type: 'incident',
    tags: ['wrong item', 'replacement'],
    products: ['planter'],
    subjects: ['Wrong colour', 'Not what I ordered ({order})', 'Got somebody else’s pot'],
    steps: [
      customer(
        first,
        [
          'Hi, lovely pot, but not mine! I ordered the {fullproduct} and got something rather pink. Somebody in the world is looking at my order right now and wondering.\n\n{first}\n{order}',
          'Hello, I received the wrong item. Ordered: {fullproduct}. Received: something in rosé. Please advise.\n{name}',
        ],
        { pictures: ['wrong-color'] },
      ),
      agent(
        [15, 150],
        [
          'Hello {first}, thank you for the photo. That’s our Rosa glaze, and it should be on its way to somebody in Ghent. I’m sorry for the mix-up.\n\nYour {product} leaves today. Would you keep the pink one where it is until a courier fetches it {soon}? He brings his own label.',
          'Oh dear, two parcels swapped labels on our table. Sorry, {first}. The right one goes out today. The pink one: a courier rings {soon}, you needn’t print or pack anything, just hand it over.',
        ],
      ),
      customer(
        [100, 2000],
        [
          'Could he come on {day} instead? Not home before.',
          'Fine with me. I’ll miss it a little.',
          'ok. what if I want to keep the pink one as well, how much would that be? my daughter has adopted it',
        ],
      ),
      agent(
        [15, 180],
        [
          'Of course, I’ve noted that with the courier. And should the pink one have grown on you by then, write me, and we’ll find a kind price.',
          'You know what, keep it at half price if you like, or hand it over: both are fine. Just tell the courier no thanks at the door and I’ll see it.',
        ],
      ),
    ],
    ratings: [
      [5, 'We kept both.'],
      [4, 'Mistake, but mended with charm.'],
      [5, 'No labels to print!'],
    ],
  },
  {
    ...setting,
    key: 'parcels.missing-part',
    mood: 'neutral',
    type: 'incident',
    tags: ['missing item'],
    products: ['planter'],
    subjects: ['No saucer in the box', 'Something missing from {order}'],
    steps: [
      customer(first, [
        'hello, {product} arrived safe but without the saucer?? the picture on your site shows one. {first}',
        'Good morning, I’ve been through all the paper twice, there was no saucer with my {product}. Order {order}. Could you check?\n\nRegards, {name}',
      ]),
      agent(
        [10, 120],
        [
          'Hi {first}, the saucer should have been there, you’re right. It’s in the post to you as a letter parcel, {soon} or the day after. Until then a soup plate does the job, ask half our customers.',
          'Good morning {first}, thank you for searching twice. The saucer was ours to forget, and it’s on its way now. Nothing to pay, nothing to return.',
        ],
      ),
    ],
    ratings: [
      [5, ''],
      [4, 'Soup plate worked.'],
    ],
  },
  {
    ...setting,
    key: 'parcels.cancel-before-shipping',
    topic: 'cancellation',
    mood: 'neutral',
    tags: ['cancellation', 'refund'],
    subjects: ['Please cancel {order}', 'Cancel my order', 'Ordered by mistake'],
    steps: [
      customer(first, [
        'Hi, could you cancel {order}? My partner ordered the very same {product} an hour before me. We are a well coordinated couple.\n\n{first}',
        'Please cancel order {order}, I changed my mind. Thank you. {name}',
        'i accidently clicked buy twice i think?? please cancel one of them, {order}',
      ]),
      agent(
        [6, 90],
        [
          'Done, {first}: {order} is cancelled and {price} goes back the way it came, usually within two days.',
          'Hello {first}, that was quick enough, it hadn’t left. Cancelled, and the {price} is on its way back to you. No hard feelings at all.',
        ],
      ),
    ],
    ratings: [
      [5, ''],
      [5, 'Easiest cancellation of my life'],
      [4, ''],
    ],
    weight: 1.2,
  },
  {
    ...setting,
    key: 'parcels.cancel-too-late',
    topic: 'cancellation',
    mood: 'upset',
    tags: ['cancellation', 'returns'],
    subjects: ['cancel {order} urgently', 'Need to cancel, lost my job', 'Cancellation'],
    steps: [
      customer(first, [
        'Hello, I need to cancel {order}. I heard this morning that my contract isn’t renewed and {price} is suddenly a lot of money. Embarrassing to write this. Sorry.\n\n{first}',
        'hi, please please cancel {order} if you can, the washing machine died last night and this is not the month for a {product}. {first}',
      ]),
      agent(
        [10, 80],
        [
          'Dear {first},\n\nplease don’t be embarrassed, and I’m sorry for what came down on you. The parcel left two hours ago, so I can’t stop it, but I can make it simple: refuse it at the door. It comes back to us by itself and I’ve refunded you today already, not after it arrives.\n\nI hope the next weeks are kinder.',
          'Hello {first}, thank you for telling me. It’s already on the road, but that needn’t worry you: the money is going back to you today. When the courier rings, just say “return to sender”. That’s all.',
        ],
      ),
      note(
        [2, 15],
        [
          'Refunded before return, my decision. Please don’t send the automatic “we await your parcel” mail.',
          'Refund first here, person is in a tight spot. Return comes by itself.',
        ],
      ),
      customer(
        [20, 700],
        [
          "I didn't expect that. Thank you. When things are better I'm coming back.",
          'you are very kind. thank you {agent}.',
        ],
      ),
    ],
    ratings: [
      [5, 'I was treated like a person on a bad day.'],
      [5, 'Thank you.'],
    ],
    weight: 0.7,
  },
];
