import type { Selectable } from 'kysely';
import type { ServicePolicy } from '../../../contract/service-levels.ts';
import type { ServicePolicies } from '../../migrations/tables.ts';

/** The only place where a row becomes a policy on the wire. */
export function presentPolicy(row: Selectable<ServicePolicies>): ServicePolicy {
  return {
    id: row.id,
    name: row.name,
    conditions: row.conditions as ServicePolicy['conditions'],
    rank: row.rank,
    scheduleId: row.schedule_id,
    targets: row.targets as ServicePolicy['targets'],
    resolutionPauses: row.resolution_pauses as ServicePolicy['resolutionPauses'],
    warning: row.warning as ServicePolicy['warning'],
  };
}
