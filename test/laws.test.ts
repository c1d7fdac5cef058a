import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { domains } from '../server/domains.ts';
import { callsGoDown } from './laws/calls-go-down.ts';
import { doorsOfFolders } from './laws/doors-of-folders.ts';
import { edgeBegins } from './laws/edge-begins.ts';
import { exceptions } from './laws/exceptions.ts';
import { fourPowers } from './laws/four-powers.ts';
import { names } from './laws/names.ts';
import { noCircles } from './laws/no-circles.ts';
import { oneWriter } from './laws/one-writer.ts';
import { onlyFaces } from './laws/only-faces.ts';
import { sizes } from './laws/sizes.ts';
import { type Fault, type Rooms, readTree, type Tree } from './laws/tree.ts';

const laws: Record<string, (tree: Tree, rooms: Rooms) => Fault[]> = {
  'calls go down, news goes up': callsGoDown,
  'four powers': fourPowers,
  'only queries and commands are seen from outside': onlyFaces,
  'one writer per table': oneWriter,
  'the edge opens the transaction': edgeBegins,
  'folders and their doors': (tree, rooms) =>
    doorsOfFolders(
      tree,
      rooms.map((room) => room.name),
    ),
  'no circles': noCircles,
  sizes,
  names,
};

const ours = readTree(fileURLToPath(new URL('..', import.meta.url)));

for (const [law, check] of Object.entries(laws)) {
  test(`law: ${law}`, () => {
    const excused = exceptions.filter((each) => each.law === law).map((each) => each.file);
    const faults = check(ours, domains);
    const told = faults.filter(({ file }) => !excused.includes(file)).map(({ file, mend }) => `${file}: ${mend}`);
    assert.deepEqual(told, [], `\n${told.join('\n')}\n`);
    const unneeded = excused.filter((file) => !faults.some((fault) => fault.file === file));
    assert.deepEqual(unneeded, [], `Take out of test/laws/exceptions.ts what is mended: ${unneeded.join(', ')}`);
  });
}

const rooms: Rooms = [
  { name: 'customers', tables: ['customers'] },
  { name: 'tickets', tables: ['tickets'] },
];
const many = (count: number) => 'const x = 1;\n'.repeat(count);

/** A file that breaks a law, what its text is, and a word of the mend that must be told. */
const seeds: [law: string, file: string, text: string, mend: RegExp][] = [
  [
    'calls go down, news goes up',
    'server/customers/commands/a.ts',
    `import { x } from '../../tickets/queries/x.ts';`,
    /tell an event/,
  ],
  [
    'calls go down, news goes up',
    'server/customers/commands/a.ts',
    `import {\n  type A,\n  b,\n} from '../../tickets/queries/x.ts';`,
    /tell an event/,
  ],
  [
    'calls go down, news goes up',
    'server/platform/a.ts',
    `import type { X } from '../tickets/queries/x.ts';`,
    /knows no room/,
  ],
  ['four powers', 'server/tickets/rules/a.ts', `import { readFileSync } from 'node:fs';`, /only thinks/],
  ['four powers', 'server/tickets/rules/a.ts', `import { x } from '../queries/x.ts';`, /only thinks/],
  ['four powers', 'server/tickets/rules/a.ts', 'export const a = () => new Date();', /no clock/],
  ['four powers', 'server/tickets/queries/a.ts', `look.db.updateTable('tickets')`, /only selects/],
  ['four powers', 'server/tickets/queries/a.ts', 'sql<{ id: number }>`\n  delete from tickets`', /only selects/],
  ['four powers', 'server/tickets/queries/a.ts', `import { x } from '../store.ts';`, /only looks/],
  ['four powers', 'server/tickets/commands/a.ts', `import { createTransport } from 'nodemailer';`, /enqueue a job/],
  ['four powers', 'server/tickets/commands/a.ts', 'const at = Date.now();', /ctx\.now/],
  ['four powers', 'server/tickets/routes.ts', `edge.house.db.selectFrom('tickets')`, /only connects/],
  ['four powers', 'server/tickets/tools/a.ts', 'export const a = 1;', /no tools/],
  [
    'only queries and commands are seen from outside',
    'server/tickets/commands/a.ts',
    `import { x } from '../../customers/store.ts';`,
    /inside customers/,
  ],
  [
    'only queries and commands are seen from outside',
    'sample/a.ts',
    `import { x } from '../server/tickets/rules/x.ts';`,
    /inside tickets/,
  ],
  [
    'one writer per table',
    'server/tickets/commands/a.ts',
    `ctx.db.insertInto('tickets')`,
    /server\/tickets\/store\.ts/,
  ],
  [
    'one writer per table',
    'server/tickets/store.ts',
    'sql`update customers c set name = 1`',
    /server\/customers\/store\.ts/,
  ],
  ['one writer per table', 'server/tickets/store.ts', `db.deleteFrom('events')`, /server\/platform/],
  [
    'the edge opens the transaction',
    'server/tickets/commands/a.ts',
    'edge.transact(actor, (ctx) => ctx)',
    /begin the transaction/,
  ],
  [
    'the edge opens the transaction',
    'server/tickets/queries/a.ts',
    'db.transaction().execute()',
    /begin the transaction/,
  ],
  ['folders and their doors', 'contract/a.ts', `import { x } from '../server/platform/x.ts';`, /nothing of ours/],
  ['folders and their doors', 'web/tickets/a.tsx', `import { x } from '../customers/x.tsx';`, /never imports/],
  ['folders and their doors', 'web/ui/a.tsx', `import { x } from '../../server/platform/x.ts';`, /Pages know/],
  ['folders and their doors', 'server/tickets/a.ts', `import { x } from '../main.ts';`, /Nothing imports main/],
  ['no circles', 'server/platform/a.ts', `import { a } from './a.ts';`, /Break the circle/],
  ['sizes', 'server/platform/a.ts', many(301), /301 lines/],
  [
    'sizes',
    'server/platform/a.ts',
    `export async function long(\n  a: number,\n): Promise<void> {\n${many(60)}}\n`,
    /long has 64 lines/,
  ],
  [
    'sizes',
    'web/ui/a.tsx',
    `export function Page({\n  a,\n}: {\n  a: number;\n}) {\n${many(150)}}\n`,
    /Page has 156 lines/,
  ],
  ['names', 'server/platform/utils.ts', '', /says nothing/],
  ['names', 'server/tickets/commands/ticket-manager.ts', '', /says nothing/],
  ['names', 'web/ui/userPanel.tsx', '', /kebab-case/],
  ['names', 'web/ui/user-panel.tsx', '', /not a word of this house/],
  ['names', 'web/ui/pieces.ts', `export { a } from './a.ts';`, /barrel/],
];

for (const [law, file, text, mend] of seeds) {
  test(`a violation is caught (${law}): ${text.slice(0, 60).replaceAll('\n', ' ') || file}`, () => {
    const faults = laws[law]?.(new Map([[file, text]]), rooms) ?? [];
    assert.deepEqual(
      faults.map((fault) => fault.file),
      [file],
    );
    assert.match(faults[0]?.mend ?? '', mend);
  });
}

test('what the laws allow is not told', () => {
  const tree: Tree = new Map([
    ['server/customers/queries/a.ts', `import { sql } from 'kysely';\nexport const a = sql\`select 1\`;`],
    [
      'server/tickets/commands/b.ts',
      `import { a } from '../../customers/queries/a.ts';\nimport { c } from '../store.ts';`,
    ],
    ['server/tickets/store.ts', `export const c = (db) => db.insertInto('tickets');`],
    ['server/tickets/rules/d.ts', '// never new Date() here\nexport const d = (now: Date) => now;'],
    ['server/tickets/routes.ts', `raw(contract, (edge) => edge.transact(actor, work));`],
    ['server/platform/e.ts', `import type { F } from './f.ts';`],
    ['server/platform/f.ts', `import { e } from './e.ts';`],
  ]);
  for (const check of Object.values(laws)) assert.deepEqual(check(tree, rooms), []);
});
