import { z } from 'zod';
import { action, effect, template } from './automation-actions.ts';
import { conditionTree } from './conditions.ts';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, idText, instant, nothing, route } from './route.ts';
import { agentBrief } from './staff.ts';

export const macroScopes = ['shared', 'team', 'personal'] as const;
/** What an agent does again and again, under one name. */
export const macro = z.object({
  id,
  name: z.string(),
  category: z.string().describe('Empty without one.'),
  scope: z.enum(macroScopes).describe('`shared`: everybody’s; `team`: of one team; `personal`: of who wrote it.'),
  teamId: id.nullable(),
  owner: agentBrief.nullable(),
  actions: z.array(action),
  mayEdit: z.boolean(),
  uses: z.object({
    total: z.number().int().describe('By everybody in the last 30 days.'),
    mine: z.number().int().describe('By the caller in the last 30 days.'),
  }),
  updatedAt: instant,
});
export type Macro = z.infer<typeof macro>;
const actions = z.array(action).min(1).max(30);
const macroWrite = z.object({
  name: z.string().trim().min(1).max(120),
  category: z.string().trim().max(60).default(''),
  scope: z.enum(macroScopes).default('personal'),
  teamId: id.nullable().default(null),
  actions,
});
export type MacroWrite = z.infer<typeof macroWrite>;

/** What just happened to a ticket, as triggers may ask for it. Each kind covers one or several events of the journal. */
export const changeKinds = [
  'opened',
  'customer-wrote',
  'replied',
  'noted',
  'house-wrote',
  'status',
  'solved',
  'reopened',
  'closed',
  'assigned',
  'team',
  'priority',
  'type',
  'subject',
  'tags',
  'ccs',
  'due',
  'fields',
  'requester',
  'rated',
  'delivery-failed',
  'target-warned',
  'target-breached',
  'slow-lane',
  'woke',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeAuthors = ['customer', 'agent', 'system'] as const;

export const heard = z.object({
  kinds: z.array(z.enum(changeKinds)).max(changeKinds.length).default([]).describe('Any of these; empty: any change.'),
  by: z.array(z.enum(changeAuthors)).max(3).default([]).describe('Done by any of these; empty: anybody.'),
  words: z
    .array(z.string().trim().min(1).max(200))
    .max(50)
    .default([])
    .describe('Any of these stands in the message that was just written; upper and lower letters are the same.'),
});
export type Heard = z.infer<typeof heard>;

export const ruleKinds = ['trigger', 'automation'] as const;
const ruleFacts = {
  name: z.string().trim().min(1).max(120),
  enabled: z.boolean(),
  heard: heard.describe('Triggers only: what sets the rule off.'),
  conditions: conditionTree,
  actions,
};
/** A trigger (on a change of a ticket) or an automation (on time). Enabled ones are taken in order of rank. */
export const rule = z.object({
  id,
  kind: z.enum(ruleKinds),
  ...ruleFacts,
  rank: z.number().int().describe('Lower comes first.'),
  version: z.number().int(),
  firings: z.number().int().describe('How often it fired in the last 30 days.'),
  stopped: z.number().int().describe('How often it was stopped in the last 30 days.'),
  changedBy: agentBrief.nullable(),
  changedAt: instant,
});
export type Rule = z.infer<typeof rule>;
const ruleWrite = z.object({
  kind: z.enum(ruleKinds),
  ...ruleFacts,
  enabled: z.boolean().default(true),
  heard: heard.default({ kinds: [], by: [], words: [] }),
});
export type RuleWrite = z.infer<typeof ruleWrite>;

export const ruleVersion = z.object({
  version: z.number().int(),
  ...ruleFacts,
  changedBy: agentBrief.nullable(),
  changedAt: instant,
});
export type RuleVersion = z.infer<typeof ruleVersion>;

/** One condition as it was found. */
export const foundCondition = z.object({
  field: z.string(),
  op: z.string(),
  values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  holds: z.boolean(),
  value: z.unknown().describe('What the ticket held.'),
  before: z.unknown().optional().describe('What it held before the change, where that was asked.'),
});
export type FoundCondition = z.infer<typeof foundCondition>;
export const why = z.object({
  kinds: z.array(z.string()),
  by: z.string().nullable(),
  words: z.array(z.string()).describe('Which of the words stood in the message.'),
  conditions: z.array(foundCondition),
});
export type Why = z.infer<typeof why>;

export const fieldChange = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });
export type FieldChange = z.infer<typeof fieldChange>;
export const stopReasons = ['already-fired', 'too-deep', 'too-often'] as const;
/** One time that a rule took effect on a ticket, or was stopped. */
export const firing = z.object({
  id,
  rule: z.object({ id, kind: z.enum(ruleKinds), name: z.string(), removed: z.boolean() }),
  version: z.number().int(),
  ticketId: id,
  ticketSubject: z.string(),
  at: instant,
  position: z.number().int().nullable().describe('The first event of the change in the journal; null for automations.'),
  depth: z.number().int().describe('How many rules lie between it and what somebody did.'),
  why,
  changes: z.array(fieldChange),
  effects: z.array(effect).describe('Messages, mails and the like, as they were filled in.'),
  failures: z.array(z.object({ action: z.string(), code: z.string(), message: z.string() })),
  stopped: z.enum(stopReasons).nullable(),
  stoppedTimes: z
    .number()
    .int()
    .describe('How often it would have fired again in the same chain; it never fires twice there.'),
  undone: z
    .object({
      at: instant,
      by: agentBrief.nullable(),
      kept: z.array(z.object({ field: z.string(), because: z.enum(['changed-since', 'cannot-go-back', 'sent']) })),
    })
    .nullable(),
});
export type Firing = z.infer<typeof firing>;

export const dryRunStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
/** What a rule would have done in the last seven days; nothing is changed. */
export const dryRun = z.object({
  id,
  kind: z.enum(ruleKinds),
  state: z.enum(dryRunStates),
  total: z.number().int().describe('Tickets to look at.'),
  looked: z.number().int(),
  matches: z.number().int(),
  since: instant,
  at: instant,
});
export type DryRun = z.infer<typeof dryRun>;
export const dryRunMatch = z.object({
  ticketId: id,
  ticketSubject: z.string(),
  at: instant,
  why,
  effects: z.array(effect),
});
export type DryRunMatch = z.infer<typeof dryRunMatch>;

const faultAt = z.object({ line: z.number().int(), column: z.number().int(), code: z.string(), message: z.string() });
const appliedTo = z.object({ ticketId: id });

export const automationRoutes = {
  listMacros: route({
    method: 'GET',
    path: '/api/macros',
    summary: 'Macros the caller may use, most used by the caller first; `query` is part of name or category.',
    access: 'tickets.read',
    query: z.object({ query: z.string().trim().max(120).default('') }),
    response: z.object({ items: z.array(macro) }),
  }),
  addMacro: route({
    method: 'POST',
    path: '/api/macros',
    summary: 'Adds a macro. Only leads share with everybody; a team’s macro is written by its members.',
    access: 'macros.write',
    body: macroWrite,
    response: macro,
    status: 201,
  }),
  changeMacro: route({
    method: 'PATCH',
    path: '/api/macros/:id',
    summary: 'Changes a macro.',
    access: 'macros.write',
    params: idParams,
    body: z.object({
      name: macroWrite.shape.name.optional(),
      category: z.string().trim().max(60).optional(),
      scope: z.enum(macroScopes).optional(),
      teamId: id.nullable().optional(),
      actions: actions.optional(),
    }),
    response: macro,
  }),
  removeMacro: route({
    method: 'DELETE',
    path: '/api/macros/:id',
    summary: 'Removes a macro.',
    access: 'macros.write',
    params: idParams,
    response: nothing,
  }),
  previewMacro: route({
    method: 'POST',
    path: '/api/macros/:id/preview',
    summary: 'What a macro would do to a ticket, filled in. Changes nothing.',
    access: 'tickets.read',
    params: idParams,
    body: appliedTo,
    response: z.object({ effects: z.array(effect) }),
  }),
  applyMacro: route({
    method: 'POST',
    path: '/api/macros/:id/apply',
    summary:
      'Applies a macro as the caller and counts its use. `changes` leaves its reply and notes out: the caller writes them.',
    access: 'tickets.note',
    params: idParams,
    body: appliedTo.extend({ parts: z.enum(['all', 'changes']).default('all') }),
    response: z.object({ effects: z.array(effect), failures: firing.shape.failures }),
  }),
  checkTemplate: route({
    method: 'POST',
    path: '/api/templates/check',
    summary: 'Whether a template can be used, and how it reads on a ticket.',
    access: 'tickets.read',
    body: template.extend({ ticketId: id.optional() }),
    response: z.object({ faults: z.array(faultAt), filled: z.string().nullable() }),
  }),
  listRules: route({
    method: 'GET',
    path: '/api/rules',
    summary: 'Triggers or automations, in order.',
    access: 'automation.manage',
    query: z.object({ kind: z.enum(ruleKinds) }),
    response: z.object({ items: z.array(rule) }),
  }),
  showRule: route({
    method: 'GET',
    path: '/api/rules/:id',
    summary: 'One rule.',
    access: 'automation.manage',
    params: idParams,
    response: rule,
  }),
  addRule: route({
    method: 'POST',
    path: '/api/rules',
    summary: 'Adds a trigger or an automation, last in order.',
    access: 'automation.manage',
    body: ruleWrite,
    response: rule,
    status: 201,
  }),
  changeRule: route({
    method: 'PATCH',
    path: '/api/rules/:id',
    summary: 'Changes a rule, which makes a new version. `version`: refuse if somebody changed it meanwhile.',
    access: 'automation.manage',
    params: idParams,
    body: z.object({
      name: ruleFacts.name.optional(),
      enabled: z.boolean().optional(),
      heard: heard.optional(),
      conditions: conditionTree.optional(),
      actions: actions.optional(),
      version: z.number().int().optional().describe('The version you have seen.'),
    }),
    response: rule,
  }),
  removeRule: route({
    method: 'DELETE',
    path: '/api/rules/:id',
    summary: 'Removes a rule; what it did stays explained.',
    access: 'automation.manage',
    params: idParams,
    response: nothing,
  }),
  orderRules: route({
    method: 'PUT',
    path: '/api/rule-order',
    summary: 'Sets the order of all triggers, or of all automations.',
    access: 'automation.manage',
    body: z.object({ kind: z.enum(ruleKinds), ids: z.array(id).max(1000) }),
    response: z.object({ items: z.array(rule) }),
  }),
  listRuleVersions: route({
    method: 'GET',
    path: '/api/rules/:id/versions',
    summary: 'Every version of a rule, newest first.',
    access: 'automation.manage',
    params: idParams,
    response: z.object({ items: z.array(ruleVersion) }),
  }),
  restoreRuleVersion: route({
    method: 'POST',
    path: '/api/rules/:id/versions/:version/restore',
    summary: 'Makes an older version the newest one again.',
    access: 'automation.manage',
    params: idParams.extend({ version: z.coerce.number().int().positive() }),
    response: rule,
  }),
  listFirings: route({
    method: 'GET',
    path: '/api/rules/:id/firings',
    summary: 'What a rule did and why, newest first.',
    access: 'automation.manage',
    params: idParams,
    query: pageQuery.extend({ only: z.enum(['all', 'fired', 'stopped', 'failed']).default('all') }),
    response: pageOf(firing),
  }),
  listTicketFirings: route({
    method: 'GET',
    path: '/api/tickets/:id/firings',
    summary: 'Which rules changed a ticket and why, newest first.',
    access: 'tickets.read',
    params: idParams,
    query: pageQuery,
    response: pageOf(firing),
  }),
  undoFiring: route({
    method: 'POST',
    path: '/api/firings/:id/undo',
    summary:
      'Puts back what a rule changed and nobody changed since. What was sent stays sent, and the answer says so.',
    access: 'tickets.edit',
    params: idParams,
    response: firing,
  }),
  startDryRun: route({
    method: 'POST',
    path: '/api/dry-runs',
    summary: 'Tries a rule on the tickets of the last seven days without changing anything.',
    access: 'automation.manage',
    body: ruleWrite.omit({ name: true, enabled: true }),
    response: dryRun,
    status: 202,
  }),
  showDryRun: route({
    method: 'GET',
    path: '/api/dry-runs/:id',
    summary: 'How far a dry run is.',
    access: 'automation.manage',
    params: idParams,
    response: dryRun,
  }),
  cancelDryRun: route({
    method: 'POST',
    path: '/api/dry-runs/:id/cancel',
    summary: 'Stops a dry run; what it found so far stays.',
    access: 'automation.manage',
    params: idParams,
    response: dryRun,
  }),
  listDryRunMatches: route({
    method: 'GET',
    path: '/api/dry-runs/:id/matches',
    summary: 'What the rule would have done, ticket by ticket.',
    access: 'automation.manage',
    params: idParams,
    query: pageQuery.extend({ ticketId: idText.optional() }),
    response: pageOf(dryRunMatch),
  }),
};
