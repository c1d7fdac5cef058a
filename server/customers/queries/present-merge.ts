import type { CustomerMerge } from '../../../contract/customers.ts';
import type { Look } from '../../platform/context.ts';

/** One merge, as it stands now. */
export async function oneMerge(look: Look, id: number): Promise<CustomerMerge> {
  return presentMerge(await mergeRows(look).where('id', '=', id).executeTakeFirstOrThrow());
}

/** Rows of merges as `presentMerge` takes them. */
export function mergeRows(look: Look) {
  return look.db.selectFrom('customer_merges').select(['id', 'kept_id', 'merged_id', 'merged_name', 'at', 'undone_at']);
}

type MergeRow = Awaited<ReturnType<ReturnType<typeof mergeRows>['executeTakeFirstOrThrow']>>;

/** The only place where a row becomes a merge on the wire. */
export function presentMerge(row: MergeRow): CustomerMerge {
  return {
    id: row.id,
    keptId: row.kept_id,
    mergedId: row.merged_id,
    mergedName: row.merged_name,
    at: row.at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
  };
}
