import { globSync, readFileSync } from 'node:fs';

/** A source tree: path from the root → text. In memory, so that a seeded violation needs no folder. */
export type Tree = ReadonlyMap<string, string>;

/** What breaks a law: where, and how to mend it. */
export type Fault = { file: string; mend: string };

/** The rooms in their order, each with its tables. */
export type Rooms = readonly { name: string; tables: readonly string[] }[];

/** The project's own sources. */
export function readTree(root: string): Tree {
  const folders = '{contract,server,web,widget,help-center,sample,test,bench,scripts}';
  const files = globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root }).sort();
  return new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]));
}

export function isTest(file: string): boolean {
  return file.startsWith('test/') || /\.test\.tsx?$/.test(file);
}

/** `server/tickets/rules/x.ts` → room `tickets`, part `rules`; `server/tickets/store.ts` → part `store.ts`. */
export function placeOf(file: string, rooms: Rooms): { room: string; part: string } | undefined {
  const [top, room = '', part = ''] = file.split('/');
  return top === 'server' && rooms.some((each) => each.name === room) ? { room, part } : undefined;
}
