import { drawPicture } from './draw-picture.ts';
import type { AgentKey, PictureKind, SampleMessage, SampleTicket, TeamKey } from './plan.ts';
import { minute } from './working-time.ts';

type Line = {
  by: 'customer' | AgentKey;
  ago: number;
  text: string;
  note?: true;
  pictures?: readonly [string, PictureKind][];
};
type Scene = Pick<SampleTicket, 'requester' | 'subject' | 'tags'> & {
  team: TeamKey;
  assignee: AgentKey | null;
  priority?: SampleTicket['priority'];
  /** `ago` in minutes before now, so that the desk looks the same whenever it is opened. */
  lines: readonly Line[];
};

/** What lies on Maya's desk this morning. These are the same in every plan; all wait for a reply. */
const scenes: readonly Scene[] = [
  {
    requester: 'nora.whitfield',
    subject: 'Planter arrived cracked, it was a gift',
    team: 'orders',
    assignee: 'maya',
    priority: 'urgent',
    tags: ['damaged in transit', 'gift'],
    lines: [
      {
        by: 'customer',
        ago: 932,
        text: 'The Alba planter came today and it is cracked right down one side. It’s my sister’s 40th birthday on Saturday and this was her present from the three of us. I’m not sure what to do now.',
        pictures: [
          ['crack.png', 'cracked-planter'],
          ['box-outside.png', 'crushed-box'],
        ],
      },
      {
        by: 'maya',
        ago: 918,
        text: 'Dear Nora,\n\nI’m so sorry. You had looked forward to giving this. Please keep it, there is nothing to send back. I’m finding out whether a new one can reach you by Friday.',
      },
      {
        by: 'tomas',
        ago: 43,
        note: true,
        text: '@Maya three left in moss. I put one aside for the 14:00 courier, it arrives Friday before noon.',
      },
      {
        by: 'customer',
        ago: 23,
        text: 'Friday would be wonderful. I’m at work until four, could it go to number 14 next door? And gift wrapped again, if I may ask?',
      },
    ],
  },
  {
    requester: 'helene.moreau',
    subject: 'New address before it ships?',
    team: 'orders',
    assignee: 'maya',
    tags: ['address change'],
    lines: [
      {
        by: 'customer',
        ago: 41,
        text: 'Hello, it’s Hélène again, with my best English. We have moved, it is the blue door now: 8 rue des Menuts, still Bordeaux. Has FC-20841 left already? If yes I will go and stand in front of the old house and wait for the driver.',
      },
    ],
  },
  {
    requester: 'deniz.aydin',
    subject: 'Is a monstera safe for cats?',
    team: 'plantCare',
    assignee: null,
    priority: 'urgent',
    tags: ['pets'],
    lines: [
      {
        by: 'customer',
        ago: 4,
        text: 'He has chewed one leaf, only the edge. He is asleep on my lap now but I read terrible things. Do I need to go to the vet? He is four kilos and called Zeytin.',
      },
    ],
  },
  {
    requester: 'ruth.abrams',
    subject: 'Root rot after repotting',
    team: 'plantCare',
    assignee: 'maya',
    tags: ['plant health', 'callback'],
    lines: [
      {
        by: 'customer',
        ago: 1310,
        text: 'I repotted the rubber plant on Sunday with great ceremony, and now the lower leaves drop when I so much as walk past. There is a smell too. I fear the worst.\n\nRuth Abrams',
        pictures: [['rubber-plant.png', 'brown-leaf']],
      },
      {
        by: 'priya',
        ago: 1240,
        text: 'Hello Ruth,\n\nthank you for the photo. The leaves that drop are the plant saving strength, that’s good sense rather than the end. Could you slide it out of the pot and tell me if the roots are firm or soft?',
      },
      {
        by: 'customer',
        ago: 66,
        text: 'Half and half. I would rather talk it through, writing about roots makes me nervous. Mornings are best. +44 117 496 0833.',
      },
    ],
  },
  {
    requester: 'seun.bello',
    subject: 'Invoice for forty desk plants',
    team: 'wholesale',
    assignee: 'maya',
    tags: ['invoice'],
    lines: [
      {
        by: 'customer',
        ago: 72,
        text: 'Morning. The forty arrived and they look splendid, people are already naming them. Could you put our order number on it, please, the invoice I mean? HS-4471. Accounts send it back otherwise.\n\nSeun\nHalden Studio',
      },
    ],
  },
  {
    requester: 'calla.reyes',
    subject: 'Brown spots on my calathea',
    team: 'plantCare',
    assignee: null,
    tags: ['plant health', 'brown leaves'],
    lines: [
      {
        by: 'customer',
        ago: 118,
        text: 'Photo from the window side. They showed up over the weekend, brown in the middle with a yellow ring. I’d like to know WHY, not only what to do, if that’s ok. I want to get better at this.\n\nCalla',
        pictures: [['window-side.png', 'brown-leaf']],
      },
    ],
  },
  {
    requester: 'jonas.weber',
    subject: 'Spring code not accepted',
    team: 'orders',
    assignee: 'maya',
    tags: ['discount code'],
    lines: [
      {
        by: 'customer',
        ago: 131,
        text: 'Hello, my English is a bit rusty. It says the code SPRING15 has been used already. Not by me! Maybe by my wife, but she says no, and she looks honest.\n\nRegards, Jonas Weber',
      },
    ],
  },
  {
    requester: 'amara.osei',
    subject: 'Second parcel still on its way?',
    team: 'orders',
    assignee: 'maya',
    tags: ['late parcel'],
    lines: [
      {
        by: 'customer',
        ago: 187,
        text: 'The first one is lovely, thank you! It said “1 of 2” on the box, and I haven’t heard a thing about number two. No rush, I’d just like to know it exists.\n\nAmara',
      },
    ],
  },
  {
    requester: 'ingrid.solberg',
    subject: 'Planters for our café terrace',
    team: 'wholesale',
    assignee: 'tomas',
    tags: ['quote', 'outdoor'],
    lines: [
      {
        by: 'customer',
        ago: 305,
        text: 'Hello! Twelve large ones that can stay out in frost, please. Bergen rains sideways, so they should drain well too. Delivery before nine, before the first cinnamon buns. What would it cost?\n\nIngrid, Kafé Solberg',
      },
    ],
  },
  {
    requester: 'piet.devries',
    subject: 'Returning the small Alba',
    team: 'orders',
    assignee: 'maya',
    tags: ['returns'],
    lines: [
      {
        by: 'customer',
        ago: 1420,
        text: 'Hi, the colour is warmer than on my screen, and next to our blue sofa it looks like a quarrel. Pity, it’s a beautiful thing. How do I send it back? It’s still in its paper.\n\nPiet',
      },
    ],
  },
  {
    requester: 'maren.falk',
    subject: 'Which soil for string of pearls?',
    team: 'plantCare',
    assignee: 'maya',
    tags: ['care advice', 'soil'],
    lines: [
      {
        by: 'customer',
        ago: 1495,
        text: 'I read three different answers online. One says cactus soil, one says never cactus soil, and one man in a video uses cat litter. Please tell me what you use, and I’ll stop reading.\n\nMaren',
      },
    ],
  },
];

/** The fixed tickets of today, none of them answered to the end. */
export function makeScenes(now: Date): SampleTicket[] {
  return scenes.map((scene) => {
    const messages = scene.lines.map((line) => messageOf(scene.requester, line, now));
    const first = scene.lines[0];
    if (!first) throw new Error(`${scene.subject} has no line`);
    const trade = scene.team === 'wholesale';
    const taken = new Date(now.getTime() - (first.ago - 1) * minute);
    return {
      key: '',
      script: `scene:${scene.requester}`,
      language: 'en',
      subject: scene.subject,
      requester: scene.requester,
      mailbox: trade ? 'trade@fernandclay.example' : 'hello@fernandclay.example',
      brand: trade ? 'Fern & Clay Trade' : 'Fern & Clay',
      team: scene.team,
      assignee: scene.assignee,
      assignedAt: scene.assignee ? taken : null,
      status: scene.assignee ? 'open' : 'new',
      priority: scene.priority ?? null,
      type: 'question',
      tags: scene.tags,
      channel: 'email',
      createdAt: new Date(now.getTime() - first.ago * minute),
      cc: [],
      solvedAt: null,
      closedAt: null,
      isSpam: false,
      messages,
      csat: null,
    };
  });
}

function messageOf(requester: string, line: Line, now: Date): SampleMessage {
  return {
    by: line.by === 'customer' ? { customer: requester } : { agent: line.by },
    kind: line.note ? 'note' : 'reply',
    text: line.text,
    at: new Date(now.getTime() - line.ago * minute),
    attachments: (line.pictures ?? []).map(([name, kind]) => {
      return { name, contentType: 'image/png', content: drawPicture(kind, 1) };
    }),
    thenStatus: line.by === 'customer' || line.note ? null : 'open',
    automatic: null,
  };
}
