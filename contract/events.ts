import { z } from 'zod';
import { roles } from './permissions.ts';
import { id, instant } from './route.ts';
import { presenceStates } from './routing.ts';
import { nextDueStates, targetKinds } from './target-kinds.ts';
import { deliveryStates, priorities, statuses, ticketTypes } from './tickets.ts';

type EventContract = {
  /** One sentence, past tense, for docs/events.md. */
  readonly says: string;
  readonly payload: z.ZodType;
  /** Shown in the audit: somebody with rights changed how the house works. */
  readonly audit?: true;
};
const event = <const E extends EventContract>(contract: E): E => contract;
const change = <S extends z.ZodType>(value: S) => z.object({ from: value, to: value });
const anyChange = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }));
const moveReason = z.enum(['merge', 'split', 'move', 'added', 'undo']);
const named = z.object({ id, name: z.string() });
const audited = (says: string) =>
  event({
    says,
    payload: z.object({ id: id.optional(), name: z.string().optional(), changes: anyChange.optional() }),
    audit: true,
  });

const ofTarget = z.object({ kind: z.enum(targetKinds), policyId: id, dueAt: instant.nullable() });

/** Every fact that Warmline tells. A name is written once here; payloads hold ids and what changed, never a secret. */
export const events = {
  'ticket.opened': event({
    says: 'A ticket was opened.',
    payload: z.object({
      customerId: id,
      channel: z.string(),
      teamId: id.nullable(),
      assigneeId: id.nullable(),
      followUpOfId: id.nullable(),
      linkedToId: id.nullable(),
      byAgent: z.boolean(),
    }),
  }),
  'ticket.customer-wrote': event({
    says: 'A customer’s message was filed in a ticket.',
    payload: z.object({ messageId: id, customerId: id, automatic: z.string().nullable() }),
  }),
  'ticket.replied': event({
    says: 'An agent wrote to the customer.',
    payload: z.object({ messageId: id, agentId: id.nullable(), first: z.boolean() }),
  }),
  'ticket.reply-undone': event({
    says: 'A reply was taken back before it went out.',
    payload: z.object({ messageId: id }),
  }),
  'ticket.house-wrote': event({
    says: 'The house itself wrote to the customer: it asked how it went, say.',
    payload: z.object({ messageId: id }),
  }),
  'ticket.noted': event({ says: 'A note was written.', payload: z.object({ messageId: id, agentId: id.nullable() }) }),
  'ticket.mentioned': event({
    says: 'A note names agents or teams who should look.',
    payload: z.object({
      messageId: id,
      agentIds: z.array(id).describe('Agents who may see the ticket.'),
      teamIds: z.array(id),
    }),
  }),
  'side-conversation.opened': event({
    says: 'A side conversation about a ticket began.',
    payload: z.object({
      sideConversationId: id,
      kind: z.enum(['team', 'mail']),
      teamId: id.nullable(),
      messageId: id,
      agentId: id.nullable(),
    }),
  }),
  'side-conversation.answered': event({
    says: 'Somebody wrote in a side conversation.',
    payload: z.object({
      sideConversationId: id,
      messageId: id,
      agentId: id.nullable().describe('Null: somebody outside, by mail.'),
      automatic: z.string().nullable(),
    }),
  }),
  'side-conversation.closed': event({
    says: 'A side conversation is done.',
    payload: z.object({ sideConversationId: id, agentId: id.nullable() }),
  }),
  'side-conversation.reopened': event({
    says: 'A side conversation is open again.',
    payload: z.object({ sideConversationId: id, agentId: id.nullable() }),
  }),
  'side-conversation.delivery-changed': event({
    says: 'The mail of a side conversation got further on its way, or did not.',
    payload: z.object({
      sideConversationId: id,
      messageId: id,
      state: z.enum(deliveryStates),
      words: z.string().nullable(),
    }),
  }),
  'agent.notified': event({
    says: 'Agents were told of something, or have seen it.',
    payload: z.object({ agentIds: z.array(id) }),
  }),
  'ticket.status-changed': event({
    says: 'A ticket’s status changed.',
    payload: change(z.enum(statuses)).extend({
      because: z.enum(['agent', 'customer-message', 'agent-reply', 'time', 'undo']),
      custom: change(named.nullable())
        .optional()
        .describe('The company’s own statuses inside them, where either has one.'),
    }),
  }),
  'ticket.custom-status-changed': event({
    says: 'A ticket’s custom status changed inside the same category.',
    payload: change(named.nullable()).extend({ category: z.enum(statuses) }),
  }),
  'ticket.form-changed': event({ says: 'A ticket’s form changed.', payload: change(id.nullable()) }),
  'ticket.problem-changed': event({
    says: 'An incident was put under a problem, or taken from it.',
    payload: change(id.nullable()),
  }),
  'ticket.incidents-answered': event({
    says: 'All incidents of a problem were answered with one reply; some may have failed.',
    payload: z.object({
      answerId: id,
      answered: z.number().int(),
      failed: z.number().int(),
      cancelled: z.number().int(),
    }),
  }),
  'ticket.checklist-changed': event({
    says: 'The checklist of a ticket changed.',
    payload: z.object({
      itemId: id,
      what: z.enum(['added', 'reworded', 'ticked', 'unticked', 'moved', 'removed']),
      text: z.string(),
    }),
  }),
  'ticket.time-spent': event({
    says: 'Time spent on a ticket was added, changed or taken away.',
    payload: z.object({
      entryId: id,
      agentId: id,
      seconds: change(z.number().int()),
      total: z.number().int().describe('Seconds spent on the ticket by everybody.'),
    }),
  }),
  'tag.renamed': event({
    says: 'A tag was given another name on all tickets, or merged into another.',
    payload: z.object({ name: z.string(), to: z.string(), tickets: z.number().int() }),
    audit: true,
  }),
  'tag.deleted': event({
    says: 'A tag was taken from all tickets.',
    payload: z.object({ name: z.string(), tickets: z.number().int() }),
    audit: true,
  }),
  'tag.change-finished': event({
    says: 'The last ticket bears the changed tag.',
    payload: z.object({ changeId: id, tickets: z.number().int() }),
  }),
  'bulk-change.ended': event({
    says: 'A change of many tickets came to its end, or was stopped.',
    payload: z.object({ id }),
  }),
  'ticket.solved': event({
    says: 'A ticket was solved.',
    payload: z.object({ customerId: id, assigneeId: id.nullable(), isSpam: z.boolean() }),
  }),
  'ticket.reopened': event({
    says: 'A solved ticket was opened again by a customer’s message.',
    payload: z.object({ messageId: id.nullable() }),
  }),
  'ticket.closed': event({ says: 'A solved ticket was closed for good.', payload: z.object({}) }),
  'ticket.assigned': event({
    says: 'A ticket’s agent changed.',
    payload: change(id.nullable()).extend({ handOff: z.boolean() }),
  }),
  'ticket.team-changed': event({ says: 'A ticket’s team changed.', payload: change(id.nullable()) }),
  'ticket.priority-changed': event({
    says: 'A ticket’s priority changed.',
    payload: change(z.enum(priorities).nullable()),
  }),
  'ticket.type-changed': event({ says: 'A ticket’s type changed.', payload: change(z.enum(ticketTypes).nullable()) }),
  'ticket.subject-changed': event({ says: 'A ticket’s subject changed.', payload: change(z.string()) }),
  'ticket.tags-changed': event({
    says: 'A ticket’s tags changed.',
    payload: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  }),
  'ticket.ccs-changed': event({
    says: 'The addresses in copy changed.',
    payload: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  }),
  'ticket.due-changed': event({ says: 'A ticket’s due date changed.', payload: change(instant.nullable()) }),
  'ticket.fields-changed': event({
    says: 'Custom fields of a ticket changed.',
    payload: z.object({ changes: anyChange }),
  }),
  'ticket.requester-changed': event({ says: 'A ticket’s requester changed.', payload: change(id) }),
  'ticket.followed': event({ says: 'An agent follows a ticket.', payload: z.object({ agentId: id }) }),
  'ticket.unfollowed': event({ says: 'An agent stopped following a ticket.', payload: z.object({ agentId: id }) }),
  'ticket.deleted': event({ says: 'A ticket was moved to the trash.', payload: z.object({}), audit: true }),
  'ticket.restored': event({ says: 'A ticket was taken out of the trash.', payload: z.object({}), audit: true }),
  'ticket.marked-spam': event({ says: 'A ticket was marked as spam.', payload: z.object({}) }),
  'ticket.unmarked-spam': event({ says: 'The mark of spam was taken away.', payload: z.object({}) }),
  'ticket.messages-moved': event({
    says: 'Messages were moved to another ticket: by hand, by a merge or a split, or back again.',
    payload: z.object({ toTicketId: id, messageIds: z.array(id), because: moveReason }),
  }),
  'ticket.messages-received': event({
    says: 'Messages of another ticket were added.',
    payload: z.object({
      fromTicketId: id,
      messageIds: z.array(id),
      because: moveReason,
      waits: z.boolean().describe('A customer waits for an answer to one of them.'),
    }),
  }),
  'ticket.merged': event({
    says: 'A ticket became part of another one: it is closed, and its messages are there.',
    payload: z.object({ moveId: id, intoTicketId: id, messageIds: z.array(id) }),
  }),
  'ticket.merge-undone': event({
    says: 'A merged ticket stands by itself again.',
    payload: z.object({ moveId: id, fromTicketId: id, messageIds: z.array(id), stayed: z.number().int() }),
  }),
  'ticket.split': event({
    says: 'Messages of a ticket became a ticket of their own.',
    payload: z.object({ moveId: id, newTicketId: id, messageIds: z.array(id) }),
  }),
  'ticket.linked': event({
    says: 'Two tickets were linked.',
    payload: z.object({ linkId: id, otherId: id, kind: z.string() }),
  }),
  'ticket.unlinked': event({
    says: 'A link between two tickets was taken away.',
    payload: z.object({ linkId: id, otherId: id, kind: z.string() }),
  }),
  'ticket.snoozed': event({
    says: 'A ticket was set aside until a time, or until the customer writes.',
    payload: z.object({ until: instant.nullable(), agentId: id.nullable() }),
  }),
  'ticket.woke': event({
    says: 'A ticket that was set aside came back.',
    payload: z.object({
      because: z.enum(['time', 'customer-message', 'agent', 'assigned']),
      snoozedBy: id.nullable(),
    }),
  }),
  'ticket.slow-lane-entered': event({
    says: 'A ticket was put in the slow lane: nobody is measured by the clock on it.',
    payload: z.object({ reason: z.string(), agentId: id.nullable() }),
  }),
  'ticket.slow-lane-left': event({
    says: 'A ticket was taken out of the slow lane.',
    payload: z.object({ agentId: id.nullable() }),
  }),
  'ticket.queued': event({
    says: 'A ticket without an agent waits in a queue.',
    payload: z.object({ queueId: id, queue: z.string() }),
  }),
  'ticket.routed': event({
    says: 'Routing gave a ticket to an agent.',
    payload: z.object({
      queueId: id.nullable(),
      queue: z.string().nullable(),
      agentId: id,
      waited: z.number().int().describe('Seconds since the customer began to wait.'),
    }),
  }),
  'ticket.offered': event({
    says: 'An agent was asked to take a ticket.',
    payload: z.object({ offerId: id, agentId: id, expiresAt: instant }),
  }),
  'ticket.offer-settled': event({
    says: 'An offered ticket was accepted, passed on, or nobody answered in time.',
    payload: z.object({ offerId: id, agentId: id, how: z.enum(['accepted', 'passed', 'expired', 'withdrawn']) }),
  }),
  'ticket.taken-back': event({
    says: 'A ticket went back to its queue because its agent was gone.',
    payload: z.object({ agentId: id }),
  }),
  'ticket.handed-off': event({
    says: 'A ticket passed from one agent to another after the first reply, with a summary.',
    payload: z.object({
      handOffId: id,
      from: id,
      to: id,
      noteId: id.describe('The note that holds the summary.'),
      toldMessageId: id.nullable().describe('The line that told the customer who takes over.'),
    }),
  }),
  'agent.presence-changed': event({
    says: 'An agent came, went away, took a break or left.',
    payload: change(z.enum(presenceStates)).extend({
      agentId: id,
      reason: z.string().nullable(),
      by: z.enum(['agent', 'house']),
    }),
  }),
  'agent.routing-changed': audited('Capacity or skills of an agent changed.'),
  'routing.changed': audited('The settings of routing were changed.'),
  'skill.added': audited('A skill was added.'),
  'skill.changed': audited('A skill was changed.'),
  'skill.removed': audited('A skill was removed.'),
  'queue.added': audited('A queue was added.'),
  'queue.changed': audited('A queue was changed.'),
  'queue.removed': audited('A queue was removed.'),
  'queue.reordered': audited('Queues were put in another order.'),
  'message.delivery-changed': event({
    says: 'A reply got further on its way, or did not.',
    payload: z.object({ messageId: id, state: z.enum(deliveryStates), words: z.string().nullable() }),
  }),
  'message.redacted': event({
    says: 'Words or attachments of a message were erased.',
    payload: z.object({
      messageId: id,
      wholeText: z.boolean(),
      attachmentIds: z.array(id),
      quotedIn: z.array(id).describe('Other messages from whose quoted parts the words were erased.'),
      subject: z.boolean().describe('Whether the words stood in the ticket’s subject too.'),
    }),
    audit: true,
  }),
  'view.added': audited('A view that others see was added.'),
  'view.changed': audited('A view that others see was changed.'),
  'view.removed': audited('A view that others see was removed.'),
  'customer.added': event({ says: 'A customer was added.', payload: z.object({ customerId: id }) }),
  'customer.changed': event({
    says: 'A customer was changed.',
    payload: z.object({ customerId: id, fields: z.array(z.string()) }),
  }),
  'customer.merged': event({
    says: 'A customer was merged into another.',
    payload: z.object({ mergeId: id, keptId: id, mergedId: id }),
    audit: true,
  }),
  'customer.merge-undone': event({
    says: 'A merge of two customers was undone.',
    payload: z.object({ mergeId: id, keptId: id, mergedId: id }),
    audit: true,
  }),
  'organization.added': event({ says: 'An organization was added.', payload: z.object({ organizationId: id }) }),
  'organization.changed': event({
    says: 'An organization was changed.',
    payload: z.object({ organizationId: id, fields: z.array(z.string()) }),
  }),
  'organization.removed': event({ says: 'An organization was removed.', payload: z.object({ organizationId: id }) }),
  'mail.received': event({ says: 'A mail was stored.', payload: z.object({ mailId: id }) }),
  'mail.quarantined': event({
    says: 'A mail could not be filed and waits in the quarantine.',
    payload: z.object({ mailId: id, reason: z.string() }),
  }),
  'mail.released': event({
    says: 'A quarantined mail was tried again.',
    payload: z.object({ mailId: id }),
    audit: true,
  }),
  'mail.ignored': event({
    says: 'A quarantined mail was put aside for good.',
    payload: z.object({ mailId: id }),
    audit: true,
  }),
  'mailbox.added': audited('A mailbox was added.'),
  'mailbox.changed': audited('A mailbox was changed.'),
  'mailbox.removed': audited('A mailbox was removed.'),
  'mailbox.failed': event({
    says: 'A mailbox stopped working or fell silent.',
    payload: z.object({ mailboxId: id, words: z.string() }),
  }),
  'mailbox.recovered': event({ says: 'A mailbox works again.', payload: z.object({ mailboxId: id }) }),
  'survey.sent': event({
    says: 'A customer was asked how it went.',
    payload: z.object({ invitationId: id, customerId: id }),
  }),
  'survey.answered': event({
    says: 'A customer rated a ticket.',
    payload: z.object({ responseId: id, rating: z.number().int(), customerId: id, agentId: id.nullable() }),
  }),
  'survey.answer-changed': event({
    says: 'A customer changed a rating.',
    payload: z.object({ responseId: id, rating: z.number().int() }),
  }),
  'service-policy.added': audited('A service level was added.'),
  'service-policy.changed': audited('A service level was changed.'),
  'service-policy.removed': audited('A service level was removed.'),
  'service-policy.ordered': audited('The order of the service levels was changed.'),
  'service-level.due-changed': event({
    says: 'What is due first on a ticket changed.',
    payload: z.object({
      kind: z.enum(targetKinds).nullable(),
      state: z.enum(nextDueStates).nullable(),
      dueAt: instant.nullable(),
    }),
  }),
  'service-level.warned': event({ says: 'A promise to a customer will soon be over.', payload: ofTarget }),
  'service-level.breached': event({ says: 'A promise to a customer was not kept in time.', payload: ofTarget }),
  'service-level.achieved': event({ says: 'A promise to a customer was kept in time.', payload: ofTarget }),
  'company.changed': audited('The company was changed.'),
  'brand.added': audited('A brand was added.'),
  'brand.changed': audited('A brand was changed.'),
  'brand.removed': audited('A brand was removed.'),
  'schedule.added': audited('A schedule of business hours was added.'),
  'schedule.changed': audited('A schedule of business hours was changed.'),
  'schedule.removed': audited('A schedule of business hours was removed.'),
  'custom-field.added': audited('A custom field was added.'),
  'custom-field.changed': audited('A custom field was changed.'),
  'custom-status.added': audited('A custom status was added.'),
  'custom-status.changed': audited('A custom status was changed.'),
  'form.added': audited('A form was added.'),
  'form.changed': audited('A form was changed.'),
  'agent.added': event({
    says: 'An agent joined.',
    payload: z.object({ agentId: id, role: z.enum(roles) }),
    audit: true,
  }),
  'agent.changed': event({
    says: 'An agent was changed.',
    payload: z.object({ agentId: id, changes: anyChange }),
    audit: true,
  }),
  'agent.deactivated': event({ says: 'An agent was deactivated.', payload: z.object({ agentId: id }), audit: true }),
  'agent.reactivated': event({ says: 'An agent was reactivated.', payload: z.object({ agentId: id }), audit: true }),
  'agent.invited': event({
    says: 'An agent was invited.',
    payload: z.object({ invitationId: id, email: z.string(), role: z.enum(roles) }),
    audit: true,
  }),
  'agent.invitation-withdrawn': event({
    says: 'An invitation was withdrawn.',
    payload: z.object({ invitationId: id }),
    audit: true,
  }),
  'agent.signed-in': event({ says: 'An agent signed in.', payload: z.object({ agentId: id }), audit: true }),
  'agent.password-changed': event({
    says: 'An agent’s password changed.',
    payload: z.object({ agentId: id, by: z.enum(['own', 'reset-link']) }),
    audit: true,
  }),
  'agent.second-factor-changed': event({
    says: 'An agent’s second factor was switched on or off.',
    payload: z.object({ agentId: id, on: z.boolean() }),
    audit: true,
  }),
  'token.added': event({ says: 'An API token was made.', payload: named, audit: true }),
  'token.revoked': event({ says: 'An API token was revoked.', payload: named, audit: true }),
  'team.added': audited('A team was added.'),
  'team.changed': audited('A team was changed.'),
  'team.removed': audited('A team was removed.'),
  'macro.added': event({ says: 'A macro was added.', payload: named }),
  'macro.changed': event({ says: 'A macro was changed.', payload: named.extend({ changes: anyChange }) }),
  'macro.removed': event({ says: 'A macro was removed.', payload: named }),
  'macro.applied': event({ says: 'An agent applied a macro to a ticket.', payload: named }),
  'rule.added': audited('A trigger or an automation was added.'),
  'rule.changed': audited('A trigger or an automation was changed.'),
  'rule.removed': audited('A trigger or an automation was removed.'),
  'rule.order-changed': audited('The order of triggers or automations was changed.'),
  'rule.fired': event({
    says: 'A trigger or an automation took effect on a ticket.',
    payload: z.object({ firingId: id, ruleId: id, kind: z.enum(['trigger', 'automation']), name: z.string() }),
  }),
  'rule.stopped': event({
    says: 'A trigger or an automation was stopped: it would have gone on for ever.',
    payload: z.object({ firingId: id, ruleId: id, kind: z.enum(['trigger', 'automation']), name: z.string() }),
  }),
  'rule.firing-undone': event({
    says: 'What a trigger or an automation changed was put back.',
    payload: z.object({ firingId: id, ruleId: id, name: z.string() }),
  }),
  'spine.event-retried': event({
    says: 'A set-aside event was tried again.',
    payload: z.object({ position: z.number().int(), reaction: z.string() }),
    audit: true,
  }),
} as const satisfies Record<string, EventContract>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]['payload']>;
export const eventNames = Object.keys(events) as EventName[];
export const auditedEventNames = eventNames.filter((name) => 'audit' in events[name]);
