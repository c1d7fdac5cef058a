import type { TicketForm } from '../contract/forms.ts';
import type { Ctx } from '../server/platform/context.ts';
import { addCustomField } from '../server/settings/commands/add-custom-field.ts';
import { addCustomStatus } from '../server/settings/commands/add-custom-status.ts';
import { addForm } from '../server/settings/commands/add-form.ts';
import { addTimeEntry } from '../server/tickets/commands/add-time-entry.ts';
import { addChecklistItems, changeChecklistItem } from '../server/tickets/commands/change-checklist.ts';
import { changeTicket } from '../server/tickets/commands/change-ticket.ts';
import { openTicketByHand } from '../server/tickets/commands/open-ticket-by-hand.ts';
import { showTicket } from '../server/tickets/queries/show-ticket.ts';
import { asAgent, known, type Loaded } from './load-people.ts';
import type { TicketIds } from './load-ticket.ts';
import type { SamplePlan } from './plan.ts';

const MOST_INCIDENTS = 6;

/** Forms, statuses of their own, and a problem whose incidents are the cracked pots on the desk, with steps done and time spent. */
export async function loadWork(ctx: Ctx, plan: SamplePlan, loaded: Loaded, ids: TicketIds): Promise<void> {
  const damage = await loadForms(ctx);
  await loadStatuses(ctx);
  const tomas = asAgent(ctx, loaded, 'tomas');
  const cracked = plan.tickets.filter((each) => each.tags.includes('damaged in transit') && isOpen(each.status));
  const incidents = cracked.slice(-MOST_INCIDENTS).map((each) => known(ids, each.key).ticketId);
  if (incidents.length === 0) return;
  const problemId = await openProblem(tomas, loaded);
  for (const id of incidents) await changeTicket(tomas, id, { type: 'incident', problemId, formId: damage.id });
  const first = incidents.at(-1) ?? problemId;
  await changeTicket(tomas, first, { customFields: { damage: 'Cracked', replacement: true } });
  await workOn(tomas, first, ['Ask for a photo of the stamp', 'Put a new one aside', 'Tell the courier'], 1);
  await workOn(
    tomas,
    problemId,
    ['Find every pot of batch 14', 'Ask the kiln for its log', 'Write to those who wait'],
    2,
  );
  await addTimeEntry(tomas, first, { seconds: 9 * 60, note: 'Looked at the photos' });
  await addTimeEntry(tomas, problemId, { seconds: 25 * 60, note: 'Walked the shelves' });
  await addTimeEntry(asAgent(ctx, loaded, 'lena'), problemId, { seconds: 40 * 60, note: 'Rang the kiln' });
}

function isOpen(status: string): boolean {
  return status !== 'solved' && status !== 'closed';
}

async function loadForms(ctx: Ctx): Promise<TicketForm> {
  const field = { owner: 'ticket', options: [] as string[], pattern: null } as const;
  const damages = ['Cracked', 'Chipped', 'Broken plant', 'Missing part'];
  await addCustomField(ctx, { ...field, key: 'order_number', label: 'Order number', type: 'text' });
  await addCustomField(ctx, { ...field, key: 'damage', label: 'Damage', type: 'dropdown', options: damages });
  await addCustomField(ctx, { ...field, key: 'missing_part', label: 'Which part', type: 'text' });
  await addCustomField(ctx, { ...field, key: 'replacement', label: 'Send a new one', type: 'checkbox' });
  const asked = (name: string, required: 'never' | 'before-solving' = 'never') =>
    ({ field: name, required, shownWhen: null }) as const;
  const fields = [asked('type'), asked('cf.order_number')];
  await addForm(ctx, { name: 'General', customerName: 'Something else', brandIds: [], fields });
  return addForm(ctx, {
    name: 'Damage',
    customerName: 'Something arrived damaged',
    brandIds: [],
    fields: [
      asked('cf.order_number'),
      asked('cf.damage', 'before-solving'),
      { ...asked('cf.missing_part', 'before-solving'), shownWhen: { field: 'cf.damage', values: ['Missing part'] } },
      asked('cf.replacement'),
    ],
  });
}

async function loadStatuses(ctx: Ctx): Promise<void> {
  const status = { isDefault: false };
  await addCustomStatus(ctx, {
    ...status,
    category: 'open',
    label: 'Asked the kiln',
    customerLabel: 'We are looking into it',
  });
  await addCustomStatus(ctx, {
    ...status,
    category: 'pending',
    label: 'Needs a photo',
    customerLabel: 'We wait for your photo',
  });
  await addCustomStatus(ctx, {
    ...status,
    category: 'on-hold',
    label: 'New one in the kiln',
    customerLabel: 'A new one is being made',
  });
}

/** The kiln's own ticket: nobody outside wrote it, so its requester is a colleague's address. */
async function openProblem(tomas: Ctx, { teams }: Loaded): Promise<number> {
  const problemId = await openTicketByHand(tomas, {
    subject: 'Glaze batch 14 cracks',
    requester: { email: 'kiln@fernandclay.example', name: 'The kiln' },
    type: 'problem',
    priority: 'high',
    teamId: known(teams, 'orders'),
    tags: ['glaze'],
    message: {
      by: 'customer',
      text: 'Pots of batch 14 crack after a few days in a warm room. The cone under the third shelf had not bent: that firing was too cold. About forty left the house.',
      attachmentIds: [],
    },
  });
  return problemId;
}

async function workOn(agent: Ctx, ticketId: number, texts: string[], done: number): Promise<void> {
  await addChecklistItems(agent, ticketId, texts);
  const { checklist } = await showTicket(agent, ticketId);
  for (const item of checklist.slice(0, done)) await changeChecklistItem(agent, item.id, { done: true });
}
