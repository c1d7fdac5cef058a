import type { RuleWrite } from '../contract/automation.ts';
import type { Action } from '../contract/automation-actions.ts';
import { addMacro } from '../server/automation/commands/add-macro.ts';
import { addRule } from '../server/automation/commands/add-rule.ts';
import type { Ctx } from '../server/platform/context.ts';

type SampleMacro = { name: string; category: string; actions: Action[] };
const reply = (template: string): Action => ({ do: 'reply', format: 'text', template });

/** What the team of Fern & Clay says and does again and again. */
const macros: readonly SampleMacro[] = [
  {
    name: 'Replacement on its way',
    category: 'Damage',
    actions: [
      reply(
        'Hello {{customer.first_name | default: "there"}},\n\nI am sorry that it did not reach you whole. A new one leaves our pottery tomorrow; you need not send the broken one back. The shards make good drainage.\n\nKind regards\n{{agent.first_name}}',
      ),
      { do: 'add-tags', tags: ['replacement'] },
      { do: 'set-status', status: 'pending' },
    ],
  },
  {
    name: 'Ask for a picture',
    category: 'Damage',
    actions: [
      reply(
        'Hello {{customer.first_name | default: "there"}},\n\ncould you send us a picture of it, and one of the box? Then we can see what happened on the way and send the right piece.\n\nThank you\n{{agent.first_name}}',
      ),
      { do: 'set-status', status: 'pending' },
    ],
  },
  {
    name: 'Where the parcel is',
    category: 'Delivery',
    actions: [
      reply(
        'Hello {{customer.first_name | default: "there"}},\n\nthank you for asking about “{{ticket.subject}}”. I have written to the carrier and tell you today what they answer.\n\n{{agent.first_name}}',
      ),
      { do: 'set-due', due: '+8bh' },
    ],
  },
  {
    name: 'Yellow leaves',
    category: 'Plant care',
    actions: [
      reply(
        'Hello {{customer.first_name | default: "there"}},\n\nyellow leaves most often mean wet feet. Let the soil dry to the depth of a finger, then water until it drips out below and empty the saucer. New leaves should come green within three weeks.\n\nWarmly\n{{agent.first_name}}',
      ),
      { do: 'set-type', type: 'question' },
    ],
  },
  {
    name: 'Mine now',
    category: '',
    actions: [
      { do: 'set-assignee', assignee: 'me' },
      { do: 'set-status', status: 'open' },
    ],
  },
];

const quiet = { kinds: [], by: [], words: [] };
const rules: readonly RuleWrite[] = [
  {
    kind: 'trigger',
    name: 'What arrived broken comes first',
    enabled: true,
    heard: { kinds: ['opened'], by: [], words: ['broken', 'cracked', 'shattered', 'zerbrochen', 'kaputt', 'cassé'] },
    conditions: { all: [{ field: 'priority', op: 'is', values: [null] }] },
    actions: [
      { do: 'set-priority', priority: 'high' },
      { do: 'add-tags', tags: ['damage'] },
    ],
  },
  {
    kind: 'trigger',
    name: 'A poor rating is looked at',
    enabled: true,
    heard: { kinds: ['rated'], by: [], words: [] },
    conditions: { all: [{ field: 'rating', op: 'at-most', values: [2] }] },
    actions: [
      { do: 'add-tags', tags: ['call back'] },
      {
        do: 'mail',
        to: 'assignee',
        subject: 'A poor rating: {{ticket.subject}}',
        template: '{{customer.name}} was not happy with how it went. Please look at it once more, perhaps by phone.',
      },
    ],
  },
  {
    kind: 'trigger',
    name: 'Mail that came back',
    enabled: true,
    heard: { kinds: ['delivery-failed'], by: [], words: [] },
    conditions: { all: [] },
    actions: [
      { do: 'set-status', status: 'open' },
      {
        do: 'note',
        format: 'text',
        template: 'Our mail to {{customer.email}} came back. Is there another address or a phone?',
      },
    ],
  },
  {
    kind: 'automation',
    name: 'Ask once more after three days',
    enabled: false,
    heard: quiet,
    conditions: {
      all: [
        { field: 'status', op: 'is', values: ['pending'] },
        { field: 'status-since', op: 'less', values: ['-3d'] },
        { none: [{ field: 'tag', op: 'is', values: ['asked again'] }] },
      ],
    },
    actions: [
      reply(
        'Hello {{customer.first_name | default: "there"}},\n\njust a friendly question: did our last mail help? If anything is open, simply answer.\n\n{{brand.name}}',
      ),
      { do: 'add-tags', tags: ['asked again'] },
    ],
  },
  {
    kind: 'automation',
    name: 'Nobody waits longer than a working day',
    enabled: true,
    heard: quiet,
    conditions: {
      all: [
        { field: 'waiting', op: 'less', values: ['-8bh'] },
        { field: 'priority', op: 'is-not', values: ['urgent'] },
      ],
    },
    actions: [{ do: 'add-tags', tags: ['waits long'] }],
  },
];

/** Gives the company its macros, triggers and automations, as whoever `ctx` acts for. */
export async function loadRules(ctx: Ctx): Promise<void> {
  for (const macro of macros) await addMacro(ctx, { ...macro, scope: 'shared', teamId: null });
  for (const rule of rules) await addRule(ctx, rule);
}
