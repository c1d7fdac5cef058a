import { sideConversationsRoutes as contract } from '../../contract/side-conversations.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { answerSideConversation, changeSideConversation } from './commands/answer-side-conversation.ts';
import { openSideConversation } from './commands/open-side-conversation.ts';
import { listSideConversations, showSideConversation } from './queries/list-side-conversations.ts';

export const sideRoutes: readonly BoundRoute[] = [
  look(contract.listSideConversations, (ctx, { params }) => listSideConversations(ctx, params.id)),
  change(contract.openSideConversation, async (ctx, { params, body }) =>
    showSideConversation(ctx, await openSideConversation(ctx, params.id, body)),
  ),
  look(contract.showSideConversation, (ctx, { params }) => showSideConversation(ctx, params.id)),
  change(contract.answerSideConversation, async (ctx, { params, body }) => {
    await answerSideConversation(ctx, params.id, body);
    return showSideConversation(ctx, params.id);
  }),
  change(contract.changeSideConversation, async (ctx, { params, body }) => {
    await changeSideConversation(ctx, params.id, body.state);
    return showSideConversation(ctx, params.id);
  }),
];
