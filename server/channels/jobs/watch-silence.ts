import { sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { longestNormalSilence, shortestSilenceMs } from '../rules/silence.ts';
import { deleteAutomaticMailsBefore, updateMailbox } from '../store.ts';
import { channelsActor } from './file-mails.ts';

type Habit = { id: number; lastInAt: Date; mails: number; longestGapMs: number };

/** Looks every quarter of an hour for mailboxes that are quieter than they ever were, and tells it once. */
export const watchSilence: Job = {
  name: 'channels.watch-silence',
  cron: '*/15 * * * *',
  run: async (edge) => {
    await edge.transact(channelsActor, async (ctx) => {
      await noteSilence(ctx);
      await deleteAutomaticMailsBefore(ctx, new Date(ctx.now.getTime() - 86_400_000));
    });
  },
};

/** Marks mailboxes that have fallen silent. The mark goes with the next mail. */
export async function noteSilence(ctx: Ctx): Promise<void> {
  for (const habit of await habits(ctx)) {
    const normal = longestNormalSilence(habit);
    const silence = ctx.now.getTime() - habit.lastInAt.getTime();
    if (normal === null || silence <= normal) continue;
    await updateMailbox(ctx, habit.id, { silent_since: habit.lastInAt });
    ctx.emit('mailbox.failed', { mailboxId: habit.id, words: 'mailbox.silent' });
  }
}

/** Only of mailboxes that are quiet long enough to ask: the weeks of a busy one are many rows, and none of them is read. */
async function habits(ctx: Ctx): Promise<Habit[]> {
  const quiet = new Date(ctx.now.getTime() - shortestSilenceMs);
  const since = new Date(ctx.now.getTime() - 28 * 86_400_000);
  const { rows } = await sql<Habit>`
    select m.id, m.last_in_at as "lastInAt", h.mails, h."longestGapMs" from mailboxes m, lateral (
      select count(*) as mails, coalesce(max(extract(epoch from gap)), 0)::float8 * 1000 as "longestGapMs" from (
        select received_at - lag(received_at) over (order by received_at) as gap from inbound_mails where mailbox_id = m.id and received_at > ${since}
      ) gaps) h
    where m.removed_at is null and m.silent_since is null and m.last_in_at < ${quiet}`.execute(ctx.db);
  return rows;
}
