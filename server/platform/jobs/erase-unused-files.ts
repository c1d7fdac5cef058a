import { stat } from 'node:fs/promises';
import type { Domain } from '../domain.ts';
import type { Edge, House } from '../house.ts';
import type { Job } from './queue.ts';

const HOUR_MS = 3_600_000;
const house = { kind: 'system', name: 'platform' } as const;

/** What `files.erase-unused` is told. `atOnce` is for a redaction: what was erased on purpose does not wait an hour. */
export type FilesToErase = { hashes: readonly string[]; atOnce: boolean };

/**
 * Erases files that nothing refers to any more. Every room is asked, because the same bytes are kept once for all of them. A file
 * younger than an hour is asked about again later: it may be kept already while its row is still on the way.
 */
export function eraseUnusedFiles(domains: readonly Domain[]): Job {
  return {
    name: 'files.erase-unused',
    run: async (edge, data) => {
      const { hashes, atOnce } = data as FilesToErase;
      const fresh: string[] = [];
      for (const hash of hashes) {
        if (await isHeld(edge, domains, hash)) continue;
        if (!atOnce && (await isFresh(edge.house, hash))) fresh.push(hash);
        else await edge.house.files.erase(hash);
      }
      if (fresh.length > 0) await askAgain(edge, fresh);
    },
  };
}

async function isHeld(edge: Edge, domains: readonly Domain[], hash: string): Promise<boolean> {
  const look = edge.look(house);
  for (const domain of domains) if (await domain.holdsFile?.(look, hash)) return true;
  const waiting = await look.db
    .selectFrom('outbox_mails')
    .select('id')
    .where('raw_hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}

/** By the clock of the disk, which wrote the time of the file; keeping the same bytes again makes it young again. */
async function isFresh({ files }: House, hash: string): Promise<boolean> {
  const kept = await stat(files.pathOf(hash)).catch(() => null);
  return kept !== null && Date.now() - kept.mtimeMs < HOUR_MS;
}

function askAgain(edge: Edge, hashes: readonly string[]): Promise<void> {
  return edge.transact(house, (ctx) =>
    ctx.enqueue('files.erase-unused', { hashes, atOnce: false }, { startAfter: new Date(ctx.now.getTime() + HOUR_MS) }),
  );
}
