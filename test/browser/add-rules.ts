import { automationRoutes } from '../../contract/automation.ts';
import type { RunningHouse } from '../running-house.ts';

/** Gives a house a macro, a trigger that fires on each new ticket, and an automation. */
export async function addRules({ call, cast }: Pick<RunningHouse, 'call' | 'cast'>) {
  const macro = await call('maya', automationRoutes.addMacro, {
    body: {
      name: 'Replacement on its way',
      category: 'Damage',
      scope: 'shared',
      actions: [
        { do: 'reply', template: 'Hello {{customer.first_name}},\n\na new one leaves tomorrow.' },
        { do: 'set-priority', priority: 'high' },
        { do: 'add-tags', tags: ['replacement'] },
      ],
    },
  });
  const trigger = await call('maya', automationRoutes.addRule, {
    body: {
      kind: 'trigger',
      name: 'Damage to orders',
      heard: { kinds: ['opened'] },
      conditions: { all: [{ field: 'status', op: 'is', values: ['new'] }] },
      actions: [
        { do: 'add-tags', tags: ['sorted'] },
        { do: 'set-team', teamId: cast.teams.orders },
      ],
    },
  });
  const automation = await call('maya', automationRoutes.addRule, {
    body: {
      kind: 'automation',
      name: 'Ask again after three days',
      conditions: { all: [{ field: 'status-since', op: 'less', values: ['-3d'] }] },
      actions: [{ do: 'reply', template: 'Is there anything else?' }],
    },
  });
  return { macroId: macro.id, triggerId: trigger.id, automationId: automation.id };
}
