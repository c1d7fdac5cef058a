import { type Selectable, sql } from 'kysely';
import type { Attachment, Message } from '../../../contract/tickets.ts';
import type { Messages } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import { attachmentLink, withInlineImages } from './attachment-links.ts';

/** A row of `attachmentAsJson`. */
export type FoundAttachment = Omit<Attachment, 'url'>;
export type FoundMessage = Selectable<Messages> & {
  team_id: number | null;
  assignee_id: number | null;
  author_name: string | null;
  attachments: FoundAttachment[] | null;
  hand_off: Message['handOff'];
};

/** An attachment, in SQL called `f`, as `FoundAttachment`. */
export const attachmentAsJson = sql`json_build_object('id', f.id, 'name', f.name, 'contentType', f.content_type, 'size', f.size, 'inline', f.inline, 'contentId', f.content_id, 'redactedAt', f.redacted_at)`;

/** A message as the wire shows it. */
export function presentedMessage(look: Look, row: FoundMessage): Message {
  const attachments = row.attachments ?? [];
  const html = (stored: string | null) => stored && withInlineImages(look, stored, attachments);
  const folded = row.folded_text || row.folded_html;
  return {
    id: row.id,
    ticketId: row.ticket_id,
    kind: row.kind,
    author: { kind: row.author_kind, id: row.author_id, name: row.author_name ?? '' },
    text: row.text,
    html: html(row.html),
    folded: folded ? { text: row.folded_text ?? '', html: html(row.folded_html) } : null,
    hasRemoteImages: row.has_remote_images,
    attachments: attachments.map((each) => presentedAttachment(look, each)),
    createdAt: row.created_at.toISOString(),
    delivery: delivery(row),
    undoUntil:
      row.delivery_state === 'queued' && row.undo_until && row.undo_until > look.now
        ? row.undo_until.toISOString()
        : null,
    sendAt: row.send_later && row.delivery_state === 'queued' ? (row.send_after?.toISOString() ?? null) : null,
    automatic: row.automatic,
    senderUnverified: row.sender_unverified,
    from: row.mail_from,
    to: row.mail_to,
    cc: row.mail_cc,
    redactedAt: row.redacted_at?.toISOString() ?? null,
    clientId: row.client_id,
    handOff: row.hand_off,
  };
}

/** An attachment as the wire shows it; a redacted one has no link. */
export function presentedAttachment(look: Look, row: FoundAttachment): Attachment {
  const redactedAt = row.redactedAt && new Date(row.redactedAt).toISOString();
  return { ...row, redactedAt, url: redactedAt ? '' : attachmentLink(look.house, look.now, row) };
}

function delivery(row: FoundMessage): Message['delivery'] {
  if (!row.delivery_state) return null;
  return {
    state: row.delivery_state,
    words: row.delivery_words,
    at: (row.delivery_at ?? row.created_at).toISOString(),
    attempts: row.delivery_attempts,
    nextAttemptAt: row.delivery_state === 'deferred' ? (row.send_after?.toISOString() ?? null) : null,
  };
}
