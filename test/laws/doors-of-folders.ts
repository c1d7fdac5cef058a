import { allImports } from './imports-of.ts';
import { type Fault, isTest, type Tree } from './tree.ts';

/** Where what may come from: the contract stands alone, the pages never see the server, rooms of the pages never each other. */
export function doorsOfFolders(tree: Tree, webRooms: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  for (const { file, found } of allImports(tree)) {
    if (!found.isOwn || isTest(file)) continue;
    const mend = mendFor(file, found.to, webRooms);
    if (mend) faults.push({ file, mend });
  }
  return faults;
}

function mendFor(file: string, to: string, webRooms: readonly string[]): string | undefined {
  const [top, folder = ''] = file.split('/');
  const [toTop, toFolder = ''] = to.split('/');
  if (to === 'server/main.ts' && top !== 'scripts') return 'Nothing imports main: take what is needed out of it.';
  if (top === 'contract' && toTop !== 'contract') return `The contract imports nothing of ours: take ${to} out.`;
  if ((top === 'web' || top === 'widget') && !['contract', top].includes(toTop ?? ''))
    return `Pages know the contract and themselves: take ${to} out.`;
  if (top === 'server' && !['contract', 'server'].includes(toTop ?? ''))
    return `The server imports the contract and itself: take ${to} out.`;
  if (top !== 'web' || !webRooms.includes(folder)) return undefined;
  if (toFolder === 'pages') return `pages combines the rooms, not the other way round: take ${to} out.`;
  if (webRooms.includes(toFolder) && toFolder !== folder)
    return `web/${folder} never imports web/${toFolder}: let pages/ combine them, or move the piece to ui/.`;
  return undefined;
}
