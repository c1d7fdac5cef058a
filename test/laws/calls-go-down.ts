import { allImports } from './imports-of.ts';
import { type Fault, isTest, placeOf, type Rooms, type Tree } from './tree.ts';

/** Law 1: calls go down, news goes up. A room imports only rooms that stand before it; the platform knows no room. */
export function callsGoDown(tree: Tree, rooms: Rooms): Fault[] {
  const rank = new Map(rooms.map((room, at) => [room.name, at]));
  const faults: Fault[] = [];
  for (const { file, found } of allImports(tree)) {
    const there = placeOf(found.to, rooms);
    if (!there || isTest(file)) continue;
    const here = placeOf(file, rooms);
    if (file.startsWith('server/platform/'))
      faults.push({
        file,
        mend: `The platform knows no room: take the import of ${found.to} out and let the room plug it in.`,
      });
    else if (here && (rank.get(there.room) ?? 0) > (rank.get(here.room) ?? 0))
      faults.push({
        file,
        mend: `${here.room} stands before ${there.room}: tell an event and let ${there.room} react, instead of importing ${found.to}.`,
      });
  }
  return faults;
}
