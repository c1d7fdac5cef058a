import type { Fault, Tree } from './tree.ts';

const hardest = { file: 300, function: 60, component: 150 };
const exempt = /^(contract|server\/migrations|sample)\//;
const beginning = /^(\s*)(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?(?:\([^)]*\)|\w+) =>)/;

/** Hard limits in lines: file 300, function 60, component 150 (a function with a capital in a .tsx). */
export function sizes(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (exempt.test(file)) continue;
    const lines = text.trimEnd().split('\n');
    if (lines.length > hardest.file)
      faults.push({ file, mend: `It has ${lines.length} lines, ${hardest.file} at most: split it by what it does.` });
    for (const { name, length } of functionsOf(lines)) {
      const most = file.endsWith('.tsx') && /^[A-Z]/.test(name) ? hardest.component : hardest.function;
      if (length > most)
        faults.push({ file, mend: `${name} has ${length} lines, ${most} at most: give its steps names of their own.` });
    }
  }
  return faults;
}

/** The formatter closes a function at the indentation where it began; `}: {` and `): Answer {` still belong to its head. */
function functionsOf(lines: readonly string[]): { name: string; length: number }[] {
  return lines.flatMap((line, at) => {
    const [, indent = '', declared, assigned] = line.match(beginning) ?? [];
    const name = declared ?? assigned;
    if (!name || line.endsWith(';') || line.endsWith('=>')) return [];
    const closing = new RegExp(`^${indent}[})\\]](?!.*\\{$)`);
    const length = lines.slice(at + 1).findIndex((other) => closing.test(other)) + 2;
    return length < 2 ? [] : [{ name, length }];
  });
}
