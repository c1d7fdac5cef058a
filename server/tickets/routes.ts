import { bulkChangesRoutes } from '../../contract/bulk-changes.ts';
import { searchRoutes } from '../../contract/search.ts';
import { sideConversationsRoutes as side } from '../../contract/side-threads.ts';
import { tagsRoutes } from '../../contract/tags.ts';
import { ticketWorkRoutes as work } from '../../contract/ticket-work.ts';
import { ticketsRoutes as contract } from '../../contract/tickets.ts';
import { togetherRoutes as together } from '../../contract/together.ts';
import { viewsRoutes as views } from '../../contract/views.ts';
import { type BoundRoute, change, look, raw } from '../platform/domain.ts';
import { addNote } from './commands/add-note.ts';
import { addTimeEntry, changeTimeEntry, removeTimeEntry } from './commands/add-time-entry.ts';
import { addToLinked } from './commands/add-to-linked.ts';
import { addView } from './commands/add-view.ts';
import { answerIncidents, cancelIncidentAnswer } from './commands/answer-incidents.ts';
import { answerSideConversation, changeSideConversation } from './commands/answer-side-thread.ts';
import { addChecklistItems, changeChecklistItem, removeChecklistItem } from './commands/change-checklist.ts';
import { cancelBulkChange, startBulkChange, undoBulkChange } from './commands/change-in-bulk.ts';
import { changeTag } from './commands/change-tag.ts';
import { changeTicket } from './commands/change-ticket.ts';
import { changeView } from './commands/change-view.ts';
import { deleteTicket, restoreTicket } from './commands/delete-ticket.ts';
import { followTicket } from './commands/follow-ticket.ts';
import { linkTickets, unlinkTickets } from './commands/link-tickets.ts';
import { markSpam } from './commands/mark-spam.ts';
import { mergeTickets } from './commands/merge-tickets.ts';
import { openSideConversation } from './commands/open-side-thread.ts';
import { openTicketByHand } from './commands/open-ticket-by-hand.ts';
import { orderViews } from './commands/order-views.ts';
import { readTicket } from './commands/read-ticket.ts';
import { redactMessage } from './commands/redact-message.ts';
import { removeView, restoreView } from './commands/remove-view.ts';
import { replyToTicket } from './commands/reply-to-ticket.ts';
import { retryDelivery } from './commands/retry-delivery.ts';
import { saveDraft } from './commands/save-draft.ts';
import { switchSlowLane } from './commands/set-slow-lane.ts';
import { snoozeTicket, takeUpTicket } from './commands/snooze-ticket.ts';
import { solveTicket } from './commands/solve-ticket.ts';
import { moveToTicket, splitTicket } from './commands/split-ticket.ts';
import { undoMove } from './commands/undo-move.ts';
import { undoReply } from './commands/undo-reply.ts';
import { openAttachment } from './jobs/open-attachment.ts';
import { uploadAttachment } from './jobs/upload-attachment.ts';
import { countTickets } from './queries/count-tickets.ts';
import { countViews } from './queries/count-views.ts';
import { listAllTags } from './queries/list-all-tags.ts';
import { listIncidents } from './queries/list-incidents.ts';
import { listMessages, messagesOf, showMessage } from './queries/list-messages.ts';
import { listSideConversations, showSideConversation } from './queries/list-side-threads.ts';
import { listTagChanges, oneTagChange } from './queries/list-tag-changes.ts';
import { listTags } from './queries/list-tags.ts';
import { listTicketEvents } from './queries/list-ticket-events.ts';
import { listTickets } from './queries/list-tickets.ts';
import { listTimeSpent, oneTimeEntry } from './queries/list-time-spent.ts';
import { listViewTickets } from './queries/list-view-tickets.ts';
import { messagePage } from './queries/message-page.ts';
import { myDay } from './queries/my-day.ts';
import { notToldOf } from './queries/not-told-of.ts';
import { previewView } from './queries/preview-view.ts';
import { search } from './queries/search.ts';
import { searchSuggestions } from './queries/search-suggestions.ts';
import { listBulkChanges, showBulkChange } from './queries/show-bulk-change.ts';
import { newestIncidentAnswer, showIncidentAnswer } from './queries/show-incident-answer.ts';
import { showTicket } from './queries/show-ticket.ts';
import { suggestHandOff } from './queries/suggest-hand-off.ts';
import { visibleViews } from './queries/view-for.ts';

export const routes: readonly BoundRoute[] = [
  look(contract.listTickets, (ctx, { query }) => listTickets(ctx, query)),
  look(contract.countTickets, (ctx) => countTickets(ctx)),
  change(contract.openTicket, async (ctx, { body }) => showTicket(ctx, await openTicketByHand(ctx, body), 'change')),
  look(contract.showTicket, async (ctx, { params, query }) => {
    const ticket = showTicket(ctx, params.id);
    if (query.include !== 'messages') return ticket;
    const messages = messagesOf(ctx, params.id, { limit: 50 });
    return { ...(await ticket), messages: await messages };
  }),
  change(contract.changeTicket, async (ctx, { params, body }) => {
    await changeTicket(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  look(contract.suggestHandOff, async (ctx, { params }) => ({ summary: await suggestHandOff(ctx, params.id) })),
  change(contract.solveTicket, async (ctx, { params }) => {
    await solveTicket(ctx, params.id);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.deleteTicket, async (ctx, { params }) => {
    await deleteTicket(ctx, params.id);
    return {};
  }),
  change(contract.restoreTicket, async (ctx, { params }) => {
    await restoreTicket(ctx, params.id);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.markSpam, async (ctx, { params }) => {
    await markSpam(ctx, params.id, true);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.unmarkSpam, async (ctx, { params }) => {
    await markSpam(ctx, params.id, false);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.followTicket, async (ctx, { params, body }) => {
    await followTicket(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(contract.readTicket, async (ctx, { params, body }) => {
    await readTicket(ctx, params.id, body.messageId);
    return {};
  }),
  change(contract.saveDraft, async (ctx, { params, body }) => {
    await saveDraft(ctx, params.id, body);
    return {};
  }),
  look(contract.listMessages, (ctx, { params, query }) => listMessages(ctx, params.id, query)),
  change(contract.replyToTicket, async (ctx, { params, body }) =>
    showMessage(ctx, await replyToTicket(ctx, params.id, body)),
  ),
  change(contract.addNote, async (ctx, { params, body }) => {
    const messageId = await addNote(ctx, params.id, body);
    return { ...(await showMessage(ctx, messageId)), notTold: await notToldOf(ctx, messageId) };
  }),
  look(contract.listTicketEvents, (ctx, { params, query }) => listTicketEvents(ctx, params.id, query)),
  change(contract.undoReply, async (ctx, { params }) => {
    const ticket = await showTicket(ctx, await undoReply(ctx, params.id));
    return (
      ticket.draft ?? {
        kind: 'reply' as const,
        html: '',
        attachmentIds: [],
        attachments: [],
        savedAt: ctx.now.toISOString(),
      }
    );
  }),
  change(contract.retryDelivery, async (ctx, { params }) => {
    await retryDelivery(ctx, params.id);
    return showMessage(ctx, params.id);
  }),
  change(contract.redactMessage, async (ctx, { params, body }) => {
    const { quotedIn, subject } = await redactMessage(ctx, params.id, body);
    return { ...(await showMessage(ctx, params.id)), alsoErasedFrom: { messageIds: quotedIn, subject } };
  }),
  change(contract.moveMessages, async (ctx, { params }) => showTicket(ctx, await addToLinked(ctx, params.id))),
  raw(contract.showMessagePage, async (edge, { caller, reply }, { params, query }) =>
    messagePage(edge.look(caller.actor), reply, { id: params.id, part: query.part, images: query.images === '1' }),
  ),
  change(bulkChangesRoutes.startBulkChange, async (ctx, { body }) =>
    showBulkChange(ctx, await startBulkChange(ctx, body.tickets, body.change)),
  ),
  look(bulkChangesRoutes.listBulkChanges, (ctx) => listBulkChanges(ctx)),
  look(bulkChangesRoutes.showBulkChange, (ctx, { params }) => showBulkChange(ctx, params.id)),
  change(bulkChangesRoutes.cancelBulkChange, async (ctx, { params }) => {
    await cancelBulkChange(ctx, params.id);
    return showBulkChange(ctx, params.id);
  }),
  change(bulkChangesRoutes.undoBulkChange, async (ctx, { params }) =>
    showBulkChange(ctx, await undoBulkChange(ctx, params.id)),
  ),
  look(searchRoutes.search, (ctx, { query }) => search(ctx, query)),
  look(searchRoutes.suggest, (ctx, { query }) => searchSuggestions(ctx, query)),
  look(contract.listTags, (ctx, { query }) => listTags(ctx, query.query)),
  raw(contract.uploadAttachment, (edge, call) => uploadAttachment(edge, call)),
  raw(contract.openAttachment, (edge, { reply }, { params, query }) =>
    openAttachment(edge, reply, { ...params, ...query }),
  ),
  change(work.addChecklistItem, async (ctx, { params, body }) => {
    await addChecklistItems(ctx, params.id, body.texts);
    return showTicket(ctx, params.id, 'change');
  }),
  change(work.changeChecklistItem, async (ctx, { params, body }) =>
    showTicket(ctx, await changeChecklistItem(ctx, params.id, body), 'change'),
  ),
  change(work.removeChecklistItem, async (ctx, { params }) =>
    showTicket(ctx, await removeChecklistItem(ctx, params.id), 'change'),
  ),
  look(work.listIncidents, (ctx, { params, query }) => listIncidents(ctx, params.id, query)),
  change(work.answerIncidents, async (ctx, { params, body }) =>
    showIncidentAnswer(ctx, await answerIncidents(ctx, params.id, body.html)),
  ),
  look(work.newestIncidentAnswer, async (ctx, { params }) => ({ answer: await newestIncidentAnswer(ctx, params.id) })),
  look(work.showIncidentAnswer, (ctx, { params }) => showIncidentAnswer(ctx, params.id)),
  change(work.cancelIncidentAnswer, async (ctx, { params }) => {
    await cancelIncidentAnswer(ctx, params.id);
    return showIncidentAnswer(ctx, params.id);
  }),
  look(work.listTimeSpent, (ctx, { params }) => listTimeSpent(ctx, params.id)),
  change(work.addTimeEntry, async (ctx, { params, body }) =>
    oneTimeEntry(ctx, await addTimeEntry(ctx, params.id, body)),
  ),
  change(work.changeTimeEntry, async (ctx, { params, body }) => {
    await changeTimeEntry(ctx, params.id, body);
    return oneTimeEntry(ctx, params.id);
  }),
  change(work.removeTimeEntry, async (ctx, { params }) => {
    await removeTimeEntry(ctx, params.id);
    return {};
  }),
  look(tagsRoutes.listAllTags, (ctx, { query }) => listAllTags(ctx, query)),
  change(tagsRoutes.changeTag, async (ctx, { body }) => oneTagChange(ctx, await changeTag(ctx, body.from, body.to))),
  look(tagsRoutes.listTagChanges, async (ctx) => ({ items: await listTagChanges(ctx) })),
  look(tagsRoutes.showTagChange, (ctx, { params }) => oneTagChange(ctx, params.id)),
  look(views.listViews, async (ctx) => ({ items: await visibleViews(ctx) })),
  change(views.addView, (ctx, { body }) => addView(ctx, body)),
  change(views.changeView, (ctx, { params, body }) => changeView(ctx, params.id, body)),
  change(views.removeView, async (ctx, { params }) => {
    await removeView(ctx, params.id);
    return {};
  }),
  change(views.restoreView, (ctx, { params }) => restoreView(ctx, params.id)),
  change(views.orderViews, async (ctx, { body }) => ({ items: await orderViews(ctx, body.ids) })),
  look(views.listViewTickets, (ctx, { params, query }) => listViewTickets(ctx, params.id, query)),
  look(views.countViews, (ctx) => countViews(ctx)),
  look(views.previewView, (ctx, { body }) => previewView(ctx, body.conditions)),
  change(together.mergeTickets, async (ctx, { params, body }) => {
    await mergeTickets(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.splitTicket, async (ctx, { params, body }) =>
    showTicket(ctx, await splitTicket(ctx, params.id, body), 'change'),
  ),
  change(together.moveMessagesTo, async (ctx, { params, body }) => {
    await moveToTicket(ctx, params.id, body);
    return showTicket(ctx, body.toTicketId, 'change');
  }),
  change(together.undoMove, (ctx, { params }) => undoMove(ctx, params.id)),
  change(together.linkTickets, async (ctx, { params, body }) => {
    await linkTickets(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.unlinkTickets, async (ctx, { params }) => {
    await unlinkTickets(ctx, params.id, params.linkId);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.snoozeTicket, async (ctx, { params, body }) => {
    await snoozeTicket(ctx, params.id, body.until);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.wakeTicket, async (ctx, { params }) => {
    await takeUpTicket(ctx, params.id);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.enterSlowLane, async (ctx, { params, body }) => {
    await switchSlowLane(ctx, params.id, body);
    return showTicket(ctx, params.id, 'change');
  }),
  change(together.leaveSlowLane, async (ctx, { params }) => {
    await switchSlowLane(ctx, params.id, null);
    return showTicket(ctx, params.id, 'change');
  }),
  look(together.showMyDay, (ctx) => myDay(ctx)),
  look(side.listSideConversations, (ctx, { params }) => listSideConversations(ctx, params.id)),
  change(side.openSideConversation, async (ctx, { params, body }) =>
    showSideConversation(ctx, await openSideConversation(ctx, params.id, body)),
  ),
  look(side.showSideConversation, (ctx, { params }) => showSideConversation(ctx, params.id)),
  change(side.answerSideConversation, async (ctx, { params, body }) => {
    await answerSideConversation(ctx, params.id, body);
    return showSideConversation(ctx, params.id);
  }),
  change(side.changeSideConversation, async (ctx, { params, body }) => {
    await changeSideConversation(ctx, params.id, body.state);
    return showSideConversation(ctx, params.id);
  }),
];
