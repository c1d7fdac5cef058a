import { readFileSync } from 'node:fs';

/** Test files that share a process, and what to call it. */
export type TestGroup = { name: string; files: string[] };

/** What begins a process, a browser or a server of its own: long, and mostly waiting. */
const startsMore = /house-process|open-browser|running-house|start-embedded-postgres|dovecot/;
const opensWorlds = /\/world\.ts'/;

/**
 * Which test files share a process, longest first, so that the lanes end together. Loading the whole house costs more than
 * most tests do: those of one room that open worlds do it once, and so do those that only reckon. Who starts processes or
 * browsers runs alone.
 */
export function planTests(files: readonly string[]): TestGroup[] {
  const alone: TestGroup[] = [];
  const shared = { worlds: new Map<string, string[]>(), rules: new Map<string, string[]>() };
  for (const file of files.toSorted()) {
    const text = readFileSync(file, 'utf8');
    if (startsMore.test(text)) alone.push({ name: file.replace(/\.test\.tsx?$/, ''), files: [file] });
    else {
      const groups = opensWorlds.test(text) ? shared.worlds : shared.rules;
      const room = file.split('/').slice(0, file.startsWith('server/') ? 2 : 1);
      groups.set(room.join('/'), [...(groups.get(room.join('/')) ?? []), file]);
    }
  }
  const groupsOf = (kind: 'worlds' | 'rules') =>
    [...shared[kind]].map(([room, its]): TestGroup => ({ name: `${room}/${kind}`, files: its }));
  const bySize = (groups: TestGroup[]) => groups.sort((one, two) => two.files.length - one.files.length);
  return [...alone.sort(processesFirst), ...bySize(groupsOf('worlds')), ...bySize(groupsOf('rules'))];
}

/** Killing takes longest, then looking at every screen, then other starts of whole servers, then browsers. */
function processesFirst(one: TestGroup, two: TestGroup): number {
  return rank(one) - rank(two);
}

function rank({ files }: TestGroup): number {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return [/kill-scene/, /barriers-on/, /house-process/, /start-embedded-postgres/, /open-browser/, /./].findIndex(
    (sign) => sign.test(text),
  );
}
