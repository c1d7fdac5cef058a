import { withoutComments } from './four-powers.ts';
import { type Fault, isTest, placeOf, type Rooms, type Tree } from './tree.ts';

const writes =
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`](\w+)|\b(?:insert\s+into|delete\s+from|truncate(?:\s+table)?|merge\s+into)\s+(\w+)|\bupdate\s+(\w+)(?:\s+(?:as\s+)?\w+)?\s+set\b/gi;

/** Law 4: one writer per table. A room's tables are written in its store.ts, or in one file of its stores/ where there are many, the platform's in server/platform. */
export function oneWriter(tree: Tree, rooms: Rooms): Fault[] {
  const owner = new Map(rooms.flatMap((room) => room.tables.map((table) => [table, room.name] as const)));
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (isTest(file) || !/^(server|sample)\//.test(file) || file.startsWith('server/migrations/')) continue;
    for (const table of tablesWritten(withoutComments(text))) {
      const room = owner.get(table);
      const home = room ? `server/${room}/store.ts` : 'server/platform/';
      if (
        room
          ? file !== home && !file.startsWith(`server/${room}/stores/`)
          : placeOf(file, rooms) || !file.startsWith('server/')
      )
        faults.push({ file, mend: `${table} is written in ${home} and nowhere else: call what it exports.` });
    }
  }
  return faults;
}

function tablesWritten(text: string): Set<string> {
  return new Set([...text.matchAll(writes)].flatMap(([, ...names]) => names.filter((name) => name !== undefined)));
}
