import { togetherRoutes as contract } from '../../contract/together.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { linkTickets, unlinkTickets } from './commands/link-tickets.ts';
import { mergeTickets } from './commands/merge-tickets.ts';
import { switchSlowLane } from './commands/set-slow-lane.ts';
import { snoozeTicket, takeUpTicket } from './commands/snooze-ticket.ts';
import { moveToTicket, splitTicket } from './commands/split-ticket.ts';
import { undoMove } from './commands/undo-move.ts';
import { myDay } from './queries/my-day.ts';
import { showTicket } from './queries/show-ticket.ts';

/** What tickets have to do with one another, and with the agent’s day. */
export const routesTogether: readonly BoundRoute[] = [
  change(contract.mergeTickets, async (ctx, { params, body }) => {
    await mergeTickets(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.splitTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await splitTicket(ctx, params.id, body), 'change'),
  ),
  change(contract.moveMessagesTo, async (ctx, { params, body }) => {
    await moveToTicket(ctx, params.id, body);
    return showTicket(ctx, body.toTicketId, 'change');
  }),
  change(contract.undoMove, (ctx, { params }) => undoMove(ctx, params.id)),
  change(contract.linkTickets, async (ctx, { params, body }) => {
    await linkTickets(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.unlinkTickets, async (ctx, { params }) => {
    await unlinkTickets(ctx, params.id, params.linkId);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.snoozeTicket, async (ctx, { params, body }) => {
    await snoozeTicket(ctx, params.id, body.until);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.wakeTicket, async (ctx, { params }) => {
    await takeUpTicket(ctx, params.id);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.enterSlowLane, async (ctx, { params, body }) => {
    await switchSlowLane(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.leaveSlowLane, async (ctx, { params }) => {
    await switchSlowLane(ctx, params.id, null);
    return showTicket(ctx, params.id, 'change');
  }),
  look(contract.showMyDay, (ctx) => myDay(ctx)),
];
