import type { RuleWrite } from '../../../contract/automation.ts';
import type { Look } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { checkConditions } from '../../tickets/queries/check-conditions.ts';
import { checkActions } from './check-actions.ts';

export type RuleToCheck = Pick<RuleWrite, 'kind' | 'heard' | 'conditions' | 'actions'>;

/**
 * Refuses a rule that could not be carried out, each fault by its field. An automation hears nothing and looks at no change. An
 * automation without any condition would reach every ticket, and is refused too.
 */
export async function checkRule(look: Look, rule: RuleToCheck): Promise<void> {
  const isTrigger = rule.kind === 'trigger';
  await checkConditions(look, rule.conditions, { place: 'rule', changes: isTrigger, path: 'body.conditions' });
  const hears = rule.heard.kinds.length + rule.heard.by.length + rule.heard.words.length > 0;
  if (!isTrigger && hears)
    refuse('invalid', 'rule.hears-nothing', 'An automation works on time and hears no changes.', {
      fields: [{ path: 'body.heard', code: 'rule.hears-nothing', message: 'hears no changes' }],
    });
  if (!isTrigger && JSON.stringify(rule.conditions) === '{"all":[]}')
    refuse('invalid', 'rule.conditions-missing', 'An automation needs a condition.', {
      fields: [{ path: 'body.conditions', code: 'rule.conditions-missing', message: 'needs a condition' }],
    });
  await checkActions(look, rule.actions, 'rule');
}
