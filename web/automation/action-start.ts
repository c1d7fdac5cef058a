import type { Action, ActionName } from '../../contract/automation-actions.ts';

/** Each action as it begins when somebody adds it. */
const starts: { [N in ActionName]: Extract<Action, { do: N }> } = {
  'set-status': { do: 'set-status', status: 'open' },
  'set-custom-status': { do: 'set-custom-status', customStatusId: 0 },
  'set-priority': { do: 'set-priority', priority: 'high' },
  'set-type': { do: 'set-type', type: 'question' },
  'set-team': { do: 'set-team', teamId: null },
  'set-assignee': { do: 'set-assignee', assignee: null },
  'set-due': { do: 'set-due', due: '+1d' },
  'set-subject': { do: 'set-subject', template: '{{ticket.subject}}' },
  'set-form': { do: 'set-form', formId: null },
  'set-field': { do: 'set-field', key: '', value: null },
  'add-tags': { do: 'add-tags', tags: [] },
  'remove-tags': { do: 'remove-tags', tags: [] },
  'set-tags': { do: 'set-tags', tags: [] },
  'add-ccs': { do: 'add-ccs', addresses: [] },
  'remove-ccs': { do: 'remove-ccs', addresses: [] },
  follow: { do: 'follow', agent: 'assignee' },
  reply: { do: 'reply', format: 'text', template: '' },
  note: { do: 'note', format: 'text', template: '' },
  mail: { do: 'mail', to: 'assignee', subject: '', template: '' },
  survey: { do: 'survey' },
  snooze: { do: 'snooze', until: '+1d' },
  'enter-slow-lane': { do: 'enter-slow-lane', reason: '' },
  'leave-slow-lane': { do: 'leave-slow-lane' },
  'open-follow-up': { do: 'open-follow-up', subject: '', note: '', teamId: null },
};

/** A new action of a kind, with what stands in it at first. */
export function actionStart(name: ActionName): Action {
  return starts[name];
}
