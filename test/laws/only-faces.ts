import { allImports } from './imports-of.ts';
import { type Fault, isTest, placeOf, type Rooms, type Tree } from './tree.ts';

/** Law 3: from outside a room, its queries and commands and nothing else. The list itself, and types of tests, are let in. */
export function onlyFaces(tree: Tree, rooms: Rooms): Fault[] {
  const faults: Fault[] = [];
  for (const { file, found } of allImports(tree)) {
    const there = placeOf(found.to, rooms);
    if (!there || isTest(file) || file === 'server/domains.ts') continue;
    const isOwnRoom = placeOf(file, rooms)?.room === there.room;
    if (isOwnRoom || there.part === 'queries' || there.part === 'commands') continue;
    faults.push({
      file,
      mend: `${found.to} is inside ${there.room}: use one of its queries or commands, or add one that answers this.`,
    });
  }
  return faults;
}
