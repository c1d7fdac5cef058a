import { z } from 'zod';
import { type EventName, eventNames, events } from '../contract/events.ts';

const head = `# Events

Every fact that Warmline tells, as \`GET /api/events\` answers them and reactions hear them: id, position, time, actor, ticket, name
and payload. Written once, in the transaction that made it true. Positions have no gaps: who has read up to one has seen everything
before it. A payload holds ids and what changed, never a secret. Marked with ◆: also in the audit.

Written by \`npm run docs\` from contract/events.ts. Do not edit.
`;

/** The text of docs/events.md. */
export function eventsPage(): string {
  const subjects = Map.groupBy(eventNames, (name) => name.split('.')[0] ?? '');
  const chapters = [...subjects].map(([subject, names]) => `## ${subject}\n\n${names.map(entry).join('\n')}\n`);
  return [head, ...chapters].join('\n');
}

function entry(name: EventName): string {
  const { says, payload } = events[name];
  const mark = 'audit' in events[name] ? ' ◆' : '';
  return `- \`${name}\`${mark} ${says} ${fields(z.toJSONSchema(payload) as Schema)}`.trimEnd();
}

type Schema = {
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  format?: string;
};

function fields({ properties = {}, required = [] }: Schema): string {
  const each = Object.entries(properties).map(
    ([name, schema]) => `\`${name}${required.includes(name) ? '' : '?'}\` ${shape(schema)}`,
  );
  return each.length > 0 ? `Payload: ${each.join(', ')}.` : '';
}

function shape(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(shape).join(' or ');
  if (schema.enum) return schema.enum.join(' / ');
  if (schema.type === 'array') return `list of ${shape(schema.items ?? {})}`;
  if (schema.format === 'date-time') return 'instant';
  return [schema.type ?? 'anything'].flat().join(' or ');
}
