import type { Selectable } from 'kysely';
import type { TargetState, TicketTarget } from '../../../contract/service-levels.ts';
import type { TicketTargets } from '../../migrations/tables.ts';

type Row = Selectable<TicketTargets> & { policy_name: string };

/** The only place where a row becomes a target on the wire. `running` is what the stretch that runs now has used, in seconds. */
export function presentTarget(row: Row, running: number): TicketTarget {
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row),
    policy: { id: row.policy_id, name: row.policy_name },
    hours: row.hours,
    goalSeconds: row.goal_seconds,
    usedSeconds: row.used_seconds + running,
    startedAt: row.started_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    pausedSince: row.paused_since?.toISOString() ?? null,
    warnedAt: row.warned_at?.toISOString() ?? null,
    breachedAt: row.breached_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

function stateOf(row: Row): TargetState {
  if (row.lifted_at) return 'lifted';
  if (row.breached_at) return row.ended_at ? 'missed' : 'breached';
  if (row.ended_at) return 'achieved';
  return row.running_since ? 'running' : 'paused';
}
