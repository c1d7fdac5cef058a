import { channelsRoutes as contract } from '../../contract/channels.ts';
import { type BoundRoute, change, look, raw } from '../platform/domain.ts';
import { addMailbox } from './commands/add-mailbox.ts';
import { changeMailbox } from './commands/change-mailbox.ts';
import { ignoreMail } from './commands/release-mail.ts';
import { removeMailbox } from './commands/remove-mailbox.ts';
import { openRemoteImage } from './jobs/open-remote-image.ts';
import { retryMail } from './jobs/retry-mail.ts';
import { showOutboxMail } from './jobs/show-outbox-mail.ts';
import { showRawMail } from './jobs/show-raw-mail.ts';
import { testMailbox } from './jobs/test-mailbox.ts';
import { allMailboxes } from './queries/all-mailboxes.ts';
import { listInboundMails, oneInboundMail } from './queries/list-inbound-mails.ts';
import { listOutbox } from './queries/list-outbox.ts';
import { oneMailbox } from './queries/one-mailbox.ts';

export const routes: readonly BoundRoute[] = [
  look(contract.listMailboxes, async (ctx) => ({ items: await allMailboxes(ctx) })),
  change(contract.addMailbox, async (ctx, { body }) => oneMailbox(ctx, await addMailbox(ctx, body))),
  change(contract.changeMailbox, async (ctx, { params, body }) => {
    await changeMailbox(ctx, params.id, body);
    return oneMailbox(ctx, params.id);
  }),
  change(contract.removeMailbox, async (ctx, { params }) => {
    await removeMailbox(ctx, params.id);
    return {};
  }),
  raw(contract.testMailbox, (edge, call, { params }) => testMailbox(edge, call, params.id)),
  look(contract.listInboundMails, (ctx, { query }) => listInboundMails(ctx, query)),
  raw(contract.showRawMail, (edge, _call, { params }) => showRawMail(edge, params.id)),
  raw(contract.retryMail, (edge, call, { params }) => retryMail(edge, call, params.id)),
  change(contract.ignoreMail, async (ctx, { params }) => {
    await ignoreMail(ctx, params.id);
    return oneInboundMail(ctx, params.id);
  }),
  look(contract.listOutbox, (ctx, { query }) => listOutbox(ctx, query)),
  raw(contract.showOutboxMail, (edge, { caller }, { params }) => showOutboxMail(edge, caller.actor, params.id)),
  raw(contract.openRemoteImage, (edge, { reply }, { query }) => openRemoteImage(edge.house, reply, query)),
];
