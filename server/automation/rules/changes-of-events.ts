import type { ChangeKind, FieldChange } from '../../../contract/automation.ts';
import type { EventName, EventPayload } from '../../../contract/events.ts';

/** How one kind of event reads to rules: what it is called, and which fields it tells as changed. */
type Reading<N extends EventName> = {
  kind: ChangeKind;
  /** Of events that only sometimes count. */
  when?: (payload: EventPayload<N>) => boolean;
  changes?: (payload: EventPayload<N>) => FieldChange[];
};
type Readings = { [N in EventName]?: Reading<N> };

const one =
  (field: string) =>
  ({ from, to }: { from: unknown; to: unknown }): FieldChange[] => [{ field, from, to }];
type Named = { id: number } | null;
const ownStatus = ({ from, to }: { from: Named; to: Named }): FieldChange[] => [
  { field: 'custom-status', from: from?.id ?? null, to: to?.id ?? null },
];
const set =
  (field: string) =>
  ({ added, removed }: { added: string[]; removed: string[] }): FieldChange[] => [{ field, from: removed, to: added }];

/**
 * THE table of what triggers hear. The changes of a set (`tag`, `cc`) tell what was removed (`from`) and added (`to`); all
 * others what stood before and after.
 */
export const readings = {
  'ticket.opened': { kind: 'opened' },
  'ticket.customer-wrote': { kind: 'customer-wrote' },
  'ticket.replied': { kind: 'replied' },
  'ticket.noted': { kind: 'noted' },
  'ticket.house-wrote': { kind: 'house-wrote' },
  'ticket.status-changed': {
    kind: 'status',
    changes: (payload) => [...one('status')(payload), ...(payload.custom ? ownStatus(payload.custom) : [])],
  },
  'ticket.custom-status-changed': { kind: 'status', changes: (payload) => ownStatus(payload) },
  'ticket.solved': { kind: 'solved' },
  'ticket.reopened': { kind: 'reopened' },
  'ticket.closed': { kind: 'closed' },
  'ticket.assigned': { kind: 'assigned', changes: one('assignee') },
  'ticket.team-changed': { kind: 'team', changes: one('team') },
  'ticket.priority-changed': { kind: 'priority', changes: one('priority') },
  'ticket.type-changed': { kind: 'type', changes: one('type') },
  'ticket.subject-changed': { kind: 'subject', changes: one('subject') },
  'ticket.tags-changed': { kind: 'tags', changes: set('tag') },
  'ticket.ccs-changed': { kind: 'ccs', changes: set('cc') },
  'ticket.due-changed': { kind: 'due', changes: one('due') },
  'ticket.fields-changed': {
    kind: 'fields',
    changes: ({ changes }) =>
      Object.entries(changes).map(([key, { from, to }]) => ({
        field: `cf.${key}`,
        from: from ?? null,
        to: to ?? null,
      })),
  },
  'ticket.form-changed': { kind: 'fields', changes: one('form') },
  'ticket.problem-changed': { kind: 'fields', changes: one('problem') },
  'ticket.requester-changed': { kind: 'requester', changes: one('requester') },
  'survey.answered': { kind: 'rated' },
  'survey.answer-changed': { kind: 'rated' },
  'message.delivery-changed': {
    kind: 'delivery-failed',
    when: ({ state }) => state === 'bounced' || state === 'failed',
  },
  'service-level.warned': { kind: 'target-warned' },
  'service-level.breached': { kind: 'target-breached' },
  'ticket.slow-lane-entered': { kind: 'slow-lane' },
  'ticket.woke': { kind: 'woke' },
} as const satisfies Readings;
export type ReadEvent = keyof typeof readings;
export const readEvents = Object.keys(readings) as ReadEvent[];

const table: Readonly<Record<string, Reading<never> | undefined>> = readings;
type Told = { name: string; payload: unknown };

/** The kind of change that an event is; null for one that rules do not hear. */
export function kindOfEvent({ name, payload }: Told): ChangeKind | null {
  const reading = table[name];
  return reading && (reading.when?.(payload as never) ?? true) ? reading.kind : null;
}

/** What events changed, in their order: the first `from` and the last `to` of each field, without what came back. */
export function changesOfEvents(events: readonly Told[]): FieldChange[] {
  const byField = new Map<string, FieldChange>();
  for (const event of events)
    for (const change of table[event.name]?.changes?.(event.payload as never) ?? [])
      byField.set(change.field, joined(byField.get(change.field), change));
  return [...byField.values()].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

function joined(earlier: FieldChange | undefined, later: FieldChange): FieldChange {
  if (!earlier) return later;
  if (!isSet(later.field)) return { ...later, from: earlier.from };
  const added = [...words(earlier.to), ...words(later.to)];
  const removed = [...words(earlier.from), ...words(later.from)];
  return {
    field: later.field,
    from: removed.filter((word) => !added.includes(word)),
    to: added.filter((word) => !removed.includes(word)),
  };
}

/** Sets are told by what was added and removed. */
export function isSet(field: string): boolean {
  return field === 'tag' || field === 'cc';
}

/** The words of a set's change. */
export function words(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
