import type { ServicePolicy } from '../../../contract/service-levels.ts';

/** A policy as its row holds it, without its place in the order. */
export function policyRow(policy: Omit<ServicePolicy, 'id' | 'rank'>) {
  return {
    name: policy.name,
    conditions: JSON.stringify(policy.conditions),
    schedule_id: policy.scheduleId,
    targets: JSON.stringify(policy.targets),
    resolution_pauses: [...new Set(policy.resolutionPauses)],
    warning: JSON.stringify(policy.warning),
  };
}
