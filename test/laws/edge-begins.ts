import { withoutComments } from './four-powers.ts';
import { type Fault, isTest, placeOf, type Rooms, type Tree } from './tree.ts';

const begins = /\.transact\(|\.transaction\(|\.startTransaction\(|\bquery\(\s*['"`]begin\b/i;
const edge = /^(routes\.ts|domain\.ts|jobs)$/;

/** Law 5: the edge opens the transaction. In a room only its routes and jobs stand at the edge. */
export function edgeBegins(tree: Tree, rooms: Rooms): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    const here = placeOf(file, rooms);
    if (!here || isTest(file) || edge.test(here.part) || !begins.test(withoutComments(text))) continue;
    faults.push({ file, mend: 'Take ctx and let the route, job or reaction that calls this begin the transaction.' });
  }
  return faults;
}
