import type { TagChange } from '../../../contract/tags.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';

const DAY = 86_400_000;

/** Changes of tags that run, and those that began within a day, newest first. */
export async function listTagChanges(look: Look): Promise<TagChange[]> {
  const since = new Date(look.now.getTime() - DAY);
  const rows = await changesOf(look)
    .where((eb) => eb.or([eb('state', '=', 'running'), eb('started_at', '>', since)]))
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(presented);
}

export async function oneTagChange(look: Look, id: number): Promise<TagChange> {
  const row = await changesOf(look).where('id', '=', id).executeTakeFirst();
  return row ? presented(row) : notFound('tag-change');
}

/** What still runs, oldest first. */
export async function runningTagChanges(look: Look): Promise<TagChange[]> {
  const rows = await changesOf(look).where('state', '=', 'running').orderBy('id').limit(50).execute();
  return rows.map(presented);
}

function changesOf(look: Look) {
  return look.db
    .selectFrom('tag_changes')
    .select(['id', 'from_tag', 'to_tag', 'state', 'total', 'done', 'started_at', 'finished_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof changesOf>['executeTakeFirstOrThrow']>>;

function presented(row: Row): TagChange {
  return {
    id: row.id,
    from: row.from_tag,
    to: row.to_tag,
    state: row.state,
    total: Math.max(row.total, row.done),
    done: row.done,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
