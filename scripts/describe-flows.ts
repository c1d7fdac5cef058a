import { type EventName, eventNames, events } from '../contract/events.ts';
import type { Domain } from '../server/platform/domain.ts';

const head = (subject: string) => `# What follows from \`${subject}\`

Which reactions hear each event, by room. A reaction takes every event once and in order; what it tells is a link of the same chain.
Events that no reaction hears are for the timeline, the sockets and the API alone.

Written by \`npm run docs\` from the rooms' reactions. Do not edit.
`;

/** The pages of docs/flows, by file name: one for each subject of the events. */
export function flowPages(domains: readonly Domain[]): Map<string, string> {
  const subjects = Map.groupBy(eventNames, (name) => name.split('.')[0] ?? '');
  return new Map([...subjects].map(([subject, names]) => [`${subject}.md`, flowPage(subject, names, domains)]));
}

function flowPage(subject: string, names: readonly EventName[], domains: readonly Domain[]): string {
  const heard = new Map(names.map((name) => [name, reactionsTo(name, domains)]));
  const arrows = [...heard].flatMap(([name, reactions]) =>
    reactions.map((reaction) => `  ${node(name)}["${name}"] --> ${node(reaction)}["${reaction}"]`),
  );
  const drawing = arrows.length > 0 ? ['```mermaid', 'flowchart LR', ...arrows, '```', ''] : [];
  const lines = [...heard].map(([name, reactions]) => {
    const heardBy = reactions.length > 0 ? ` Heard by ${reactions.map((each) => `\`${each}\``).join(', ')}.` : '';
    return `- \`${name}\`: ${events[name].says}${heardBy}`;
  });
  return [head(subject), ...drawing, ...lines, ''].join('\n');
}

function reactionsTo(name: EventName, domains: readonly Domain[]): string[] {
  return domains.flatMap(({ reactions = [] }) =>
    reactions.filter(({ on }) => on.includes(name)).map((each) => each.name),
  );
}

const node = (name: string) => name.replaceAll(/[^a-z]/g, '_');
