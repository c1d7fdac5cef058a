/** What a service level may promise, in the order of a ticket's life. Definitions: docs/metrics.md. */
export const targetKinds = [
  'first-reply',
  'next-reply',
  'periodic-update',
  'requester-wait',
  'agent-work',
  'resolution',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How the nearest target of an open ticket stands. `breached`: its time is over and it still runs. */
export const nextDueStates = ['running', 'paused', 'breached'] as const;
export type NextDueState = (typeof nextDueStates)[number];
