import { importsOf } from './imports-of.ts';
import { type Fault, isTest, placeOf, type Rooms, type Tree } from './tree.ts';

const parts = /^(domain|routes|reactions|policy|store)\.ts$|^(rules|queries|commands|jobs|stores)$/;
const inputOutput =
  /^(node:(fs|net|tls|http|https|http2|dns|child_process|worker_threads|timers|dgram|readline|os|process|perf_hooks|sqlite)(\/.*)?|pg|pg-boss|kysely|fastify|ws|nodemailer|smtp-server|imapflow|mailauth|pino|@nats-io\/.*|openid-client)$/;
const network =
  /^(node:(net|tls|http|https|http2|dns|dgram|child_process)(\/.*)?|nodemailer|smtp-server|imapflow|ws|@nats-io\/.*)$/;
const notPure =
  /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\brandom(Bytes|UUID|Int)\(|\bfetch\(/;
const ownClock = /\bnew Date\(\)|\bDate\.now\(/;
const query = /\bselectFrom\(|\b(insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/;
const change =
  /\b(insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`\s*(insert|update|delete|truncate)\b/i;

type Room = { file: string; room: string; part: string; text: string };

/** Law 2: rules think, queries look, commands change, jobs go out; routes and reactions only connect. */
export function fourPowers(tree: Tree, rooms: Rooms): Fault[] {
  const faults: Fault[] = [];
  for (const [file, whole] of tree) {
    const place = placeOf(file, rooms);
    if (!place || isTest(file)) continue;
    const here = { file, ...place, text: withoutComments(whole) };
    for (const mend of mends(here)) faults.push({ file, mend });
  }
  return faults;
}

function mends(here: Room): string[] {
  if (!parts.test(here.part))
    return [
      `A room has domain, routes, reactions, policy, store, rules/, queries/, commands/, jobs/: no ${here.part}.`,
    ];
  if (here.part === 'rules') return ruleMends(here);
  if (here.part === 'queries') return queryMends(here);
  if (here.part === 'commands') return commandMends(here);
  if (['domain.ts', 'routes.ts', 'reactions.ts'].includes(here.part) && query.test(here.text))
    return [`${here.part} only connects: move the SQL into a query or a command.`];
  return [];
}

function ruleMends({ file, room, text }: Room): string[] {
  const own = [`server/${room}/rules/`, 'contract/', 'server/words/', 'server/platform/refuse.ts'];
  const found = importsOf(file, text).filter(({ isType }) => !isType);
  const strange = found.filter(({ isOwn, to }) => isOwn && !own.some((path) => to.startsWith(path)));
  const packages = found.filter(({ isOwn, to }) => !isOwn && inputOutput.test(to));
  return [
    ...[...strange, ...packages].map(
      ({ to }) => `A rule only thinks: hand it what it needs instead of importing ${to}.`,
    ),
    ...firstMatch(notPure, text, (words) => `A rule knows no clock and no chance: hand in what "${words}" answers.`),
  ];
}

function queryMends({ file, room, text }: Room): string[] {
  const found = importsOf(file, text).filter(({ isType }) => !isType);
  const changers = found.filter(({ to }) => new RegExp(`^server/${room}/(commands|jobs|stores/|store\\.ts)`).test(to));
  return [
    ...changers.map(({ to }) => `A query only looks: take ${to} out of it.`),
    ...firstMatch(change, text, (words) => `A query only selects: move "${words}" into store.ts, called by a command.`),
    ...firstMatch(ownClock, text, () => 'A query takes the instant from look.now.'),
  ];
}

function commandMends({ file, room, text }: Room): string[] {
  const found = importsOf(file, text).filter(({ isType }) => !isType);
  const outward = found.filter(({ to }) => network.test(to) || to.startsWith(`server/${room}/jobs/`));
  return [
    ...outward.map(({ to }) => `A command never goes out: enqueue a job instead of importing ${to}.`),
    ...firstMatch(/\bfetch\(/, text, () => 'A command never goes out: enqueue a job that fetches.'),
    ...firstMatch(ownClock, text, () => 'A command takes the instant from ctx.now.'),
  ];
}

function firstMatch(pattern: RegExp, text: string, mend: (words: string) => string): string[] {
  const found = text.match(pattern);
  return found ? [mend(found[0])] : [];
}

/** Good enough for our own style: `//` after a space or at the beginning of a line, and `/* … *\/` at the beginning of one. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
}
