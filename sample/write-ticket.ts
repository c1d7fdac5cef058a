import type { TicketCast } from './cast-ticket.ts';
import { customers } from './customers.ts';
import { drawPicture } from './draw-picture.ts';
import { fillSlots, type Slots } from './fill-slots.ts';
import { organizations } from './people.ts';
import type { PictureKind, SampleMessage, SampleTicket } from './plan.ts';
import type { Played } from './play-script.ts';
import { products } from './products.ts';
import type { Script } from './script.ts';
import type { Random } from './seeded-random.ts';
import { voiceOf } from './voice.ts';
import { day, minute, wallClock } from './working-time.ts';

/** Writes a played script out with names, words and pictures. The key is given later, when all tickets are in order. */
export function writeTicket(script: Script, played: Played, cast: TicketCast, random: Random): SampleTicket {
  const createdAt = played.steps[0]?.at ?? 0;
  const slots = ticketSlots(script, cast, createdAt, random);
  const voice = voiceOf(cast.requester, script.language);
  const messages = played.steps.map(({ step, at, thenStatus }, index): SampleMessage => {
    const fill = { ...slots, soon: weekdayName(at + day, script.language) };
    const author = step.by === 'colleague-note' ? cast.colleague.key : cast.assignee.key;
    const wording = index === 0 ? opening(step.variants, cast) : random.pick(step.variants);
    const plain = fillSlots(wording, fill);
    const text = step.by === 'customer' && !step.automatic ? voice(plain, { index, random }) : plain;
    // Who writes “see picture” attached one; of the others only some.
    const shows = /photo|picture|pics|foto|imagem|resim/i.test(text) || random.chance(0.12);
    const picture = step.pictures && shows ? random.pick(step.pictures) : null;
    return {
      by: step.by === 'customer' ? { customer: cast.requester.key } : { agent: author },
      kind: step.by === 'customer' || step.by === 'agent' ? 'reply' : 'note',
      text,
      at: new Date(at),
      attachments: picture ? [photo(picture, random)] : [],
      thenStatus,
      automatic: step.automatic ?? null,
    };
  });
  const firstAct = played.steps.find(({ step }) => step.by !== 'customer')?.at;
  const trade = script.team === 'wholesale';
  return {
    key: '',
    script: script.key,
    language: script.language,
    subject: fillSlots(opening(script.subjects, cast), slots),
    requester: cast.requester.key,
    mailbox: trade ? 'trade@fernandclay.example' : 'hello@fernandclay.example',
    brand: trade ? 'Fern & Clay Trade' : 'Fern & Clay',
    team: script.spam ? null : script.team,
    assignee: script.spam ? null : cast.assignee.key,
    assignedAt: script.spam
      ? null
      : new Date(firstAct ? createdAt + Math.floor((firstAct - createdAt) * 0.6) : createdAt),
    status: played.status,
    priority: script.priority ?? (random.chance(0.15) ? 'normal' : null),
    type: random.chance(0.85) ? script.type : null,
    tags: script.tags,
    channel: 'email',
    createdAt: new Date(createdAt),
    cc: script.cc ? [copyAddress(cast, random)] : [],
    solvedAt: played.solvedAt === null ? null : new Date(played.solvedAt),
    closedAt: played.closedAt === null ? null : new Date(played.closedAt),
    isSpam: script.spam ?? false,
    messages,
    csat: null,
  };
}

/** Who writes again about the same does not use the same words. */
function opening(variants: readonly string[], { requester, turn }: TicketCast): string {
  return variants[(requester.key.length + turn) % variants.length] ?? '';
}

function ticketSlots(script: Script, cast: TicketCast, createdAt: number, random: Random): Slots {
  const kinds = script.products ?? ['planter', 'plant', 'sensitive-plant', 'care'];
  const product = random.pick(products.filter(({ kind }) => kinds.includes(kind)));
  const price = new Intl.NumberFormat(script.language, { style: 'currency', currency: 'EUR' }).format(
    product.price / 100,
  );
  const { requester, assignee, colleague } = cast;
  return {
    first: requester.first,
    name: requester.name,
    agent: assignee.name.split(' ')[0] ?? assignee.name,
    colleague: colleague.name.split(' ')[0] ?? colleague.name,
    product: product.spoken,
    short: product.short,
    fullproduct: product.name,
    price,
    // Some thirty orders a day, counted from a day long before any plan.
    order: `FC-${20_817 + (Math.floor(createdAt / day) % 1000) * 31 + random.between(-60, 0)}`,
    invoice: `${new Date(createdAt).getUTCFullYear()}-${String(random.between(212, 4870)).padStart(4, '0')}`,
    city: requester.city,
    organization: organizations.find(({ key }) => key === requester.organization)?.name ?? '',
    day: weekdayName(createdAt + 4 * day, script.language),
    soon: '',
    code: random.pick(['FERN10', 'HELLO15', 'NEWLEAF', 'SPRING15']),
    count: String(random.between(3, 24) * 2),
  };
}

/** The weekday of an instant, or the Monday after when it falls on a weekend. */
function weekdayName(at: number, language: string): string {
  const { weekday } = wallClock(at);
  const working = weekday === 0 || weekday === 6 ? 1 : weekday;
  const format =
    weekdayFormats.get(language) ?? new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  weekdayFormats.set(language, format);
  // 7 January 2024 was a Sunday.
  return format.format(Date.UTC(2024, 0, 7 + working));
}
/** To make one takes a millisecond, and every message asks. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

function photo(kind: PictureKind, random: Random): SampleMessage['attachments'][number] {
  const phone = `IMG_${random.between(1203, 9871)}.png`;
  const name = random.chance(0.5) ? phone : `${kind === 'happy-plant' ? 'look' : kind.replace('-', '_')}.png`;
  return { name, contentType: 'image/png', content: drawPicture(kind, random.between(0, 2)) };
}

function copyAddress({ requester }: TicketCast, random: Random): string {
  const domain = organizations.find(({ key }) => key === requester.organization)?.domains[0];
  if (domain) return `accounts@${domain}`;
  return random.pick(customers.filter(({ key }) => key !== requester.key)).emails[0] ?? '';
}

/** When an unanswered ticket was taken: some minutes after it came, at the latest at `now`. */
export function takenAt(createdAt: Date, now: Date, random: Random): Date {
  return new Date(Math.min(createdAt.getTime() + random.between(1, 25) * minute, now.getTime()));
}
