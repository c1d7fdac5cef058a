import type { PriorityTargets, ServicePolicy } from '../../contract/service-levels.ts';

const nothing: PriorityTargets = {
  hours: 'business',
  'first-reply': null,
  'next-reply': null,
  'periodic-update': null,
  'requester-wait': null,
  'agent-work': null,
  resolution: null,
};

/** What a new policy begins with: every ticket, a first reply within a business day and sooner where it presses. */
export const newPolicy: Omit<ServicePolicy, 'id' | 'rank'> = {
  name: '',
  conditions: { all: [] },
  scheduleId: null,
  targets: {
    urgent: { ...nothing, 'first-reply': 60 },
    high: { ...nothing, 'first-reply': 120 },
    normal: { ...nothing, 'first-reply': 480 },
    low: { ...nothing, 'first-reply': 960 },
  },
  resolutionPauses: ['pending'],
  warning: { percent: 75 },
};
