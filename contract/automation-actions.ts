import { z } from 'zod';
import { isMoment } from './moments.ts';
import { emailAddress, id } from './route.ts';
import { tagName } from './tags.ts';
import { priorities, settableStatuses, ticketTypes } from './tickets.ts';

/** A text with placeholders in Liquid (`{{customer.first_name}}`); what may stand in it, is in template-variables.ts. */
export const template = z.object({
  format: z.enum(['text', 'html']).default('text').describe('In `html` everything filled in is escaped.'),
  template: z.string().trim().min(1).max(20_000),
});
export type Template = z.infer<typeof template>;

const tags = z.array(tagName).min(1).max(20);
const addresses = z.array(emailAddress).min(1).max(20);
const someAgent = z
  .union([id, z.literal('me'), z.literal('current')])
  .describe('`me`: who applies the macro; `current`: the agent whose change set the rule off.');

/**
 * THE table of actions: what macros, triggers and automations may do. To add one: an entry here, one in
 * server/automation/rules/effects-of.ts, and its fields in web/automation/action-fields.tsx.
 */
const actionList = [
  z.object({ do: z.literal('set-status'), status: z.enum(settableStatuses) }),
  z.object({ do: z.literal('set-custom-status'), customStatusId: id }),
  z.object({ do: z.literal('set-priority'), priority: z.enum(priorities).nullable() }),
  z.object({ do: z.literal('set-type'), type: z.enum(ticketTypes).nullable() }),
  z.object({ do: z.literal('set-team'), teamId: id.nullable() }),
  z.object({ do: z.literal('set-assignee'), assignee: someAgent.nullable() }),
  z.object({
    do: z.literal('set-due'),
    due: z.string().max(40).refine(isMoment, { error: 'is no moment' }).nullable().describe('`+2d`, `+8bh`, a day.'),
  }),
  z.object({ do: z.literal('set-subject'), template: z.string().trim().min(1).max(500) }),
  z.object({ do: z.literal('set-form'), formId: id.nullable() }),
  z.object({
    do: z.literal('set-field'),
    key: z.string().max(40),
    value: z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(120)).max(200), z.null()]),
  }),
  z.object({ do: z.literal('add-tags'), tags }),
  z.object({ do: z.literal('remove-tags'), tags }),
  z.object({ do: z.literal('set-tags'), tags: z.array(tagName).max(20) }),
  z.object({ do: z.literal('add-ccs'), addresses }),
  z.object({ do: z.literal('remove-ccs'), addresses }),
  z.object({ do: z.literal('follow'), agent: z.union([someAgent, z.literal('assignee')]) }),
  template.extend({ do: z.literal('reply') }),
  template.extend({ do: z.literal('note') }),
  z.object({
    do: z.literal('mail'),
    to: z.union([z.literal('assignee'), z.literal('followers'), z.object({ agentId: id }), z.object({ teamId: id })]),
    subject: z.string().trim().min(1).max(300),
    template: z.string().trim().min(1).max(20_000),
  }),
  z.object({ do: z.literal('survey') }),
  z.object({
    do: z.literal('snooze'),
    until: z
      .string()
      .max(40)
      .refine(isMoment, { error: 'is no moment' })
      .nullable()
      .describe('Null: until the customer writes.'),
  }),
  z.object({ do: z.literal('enter-slow-lane'), reason: z.string().trim().min(1).max(300) }),
  z.object({ do: z.literal('leave-slow-lane') }),
  z.object({
    do: z.literal('open-follow-up'),
    subject: z.string().trim().min(1).max(300),
    note: z.string().trim().min(1).max(20_000),
    teamId: id.nullable().default(null),
  }),
] as const;
export const action = z.discriminatedUnion('do', actionList);
export type Action = z.infer<typeof action>;
export type ActionName = Action['do'];
export const actionNames = actionList.map((each) => each.shape.do.value) as ActionName[];

/** What only makes sense where an agent acts, and what a macro cannot do. */
export const actionPlaces: Readonly<Partial<Record<ActionName, 'rules'>>> = { mail: 'rules' };

/** What an action comes to on one ticket: filled in, and without what is so already. */
export const effect = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    field: z.string().describe('A field of conditions, `cc`, or `cf.<key>`.'),
    from: z.unknown(),
    to: z.unknown(),
  }),
  z.object({ kind: z.literal('reply'), text: z.string().nullable(), html: z.string().nullable() }),
  z.object({ kind: z.literal('note'), text: z.string().nullable(), html: z.string().nullable() }),
  z.object({ kind: z.literal('mail'), agentIds: z.array(id), subject: z.string(), text: z.string() }),
  z.object({ kind: z.literal('follow'), agentId: id }),
  z.object({ kind: z.literal('survey') }),
  z.object({ kind: z.literal('snooze'), until: z.string().nullable() }),
  z.object({ kind: z.literal('slow-lane'), reason: z.string().nullable().describe('Null takes it out.') }),
  z.object({ kind: z.literal('follow-up'), subject: z.string(), note: z.string(), teamId: id.nullable() }),
]);
export type Effect = z.infer<typeof effect>;
