import { importsOf } from './imports-of.ts';
import type { Fault, Tree } from './tree.ts';

/** No circles: following imports (those that are left when types are stripped) never leads back. Each circle is told once. */
export function noCircles(tree: Tree): Fault[] {
  const next = new Map(
    [...tree].map(
      ([file, text]) => [file, importsOf(file, text).filter((each) => each.isOwn && !each.isType)] as const,
    ),
  );
  const done = new Set<string>();
  const faults: Fault[] = [];
  const walk = (file: string, way: string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) {
      const circle = [...way.slice(at), file].join(' → ');
      faults.push({ file, mend: `Break the circle ${circle}: move what both need into a file of its own.` });
      return;
    }
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of tree.keys()) walk(file, []);
  return faults;
}
