import { posix } from 'node:path';
import type { Tree } from './tree.ts';

/** One import: `to` is a path from the root for our own files, else the package's name. `isType`: gone when the types are stripped. */
export type Import = { to: string; isOwn: boolean; isType: boolean; isExport: boolean };

const statement =
  /^\s*(import|export)\s+(type\s)?(?:[\w*\s{},$]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/** All imports of a file, read off its import and export statements. */
export function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, word, type, said, dynamic]) => {
    const to = said ?? dynamic ?? '';
    const isOwn = to.startsWith('.');
    return {
      to: isOwn ? posix.normalize(posix.join(posix.dirname(file), to)) : to,
      isOwn,
      isType: type !== undefined,
      isExport: word === 'export',
    };
  });
}

/** Every file with each of its imports. */
export function* allImports(tree: Tree): Generator<{ file: string; found: Import }> {
  for (const [file, text] of tree) for (const found of importsOf(file, text)) yield { file, found };
}
