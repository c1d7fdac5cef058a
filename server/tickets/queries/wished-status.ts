import type { Status } from '../../../contract/tickets.ts';
import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { oneCustomStatus } from '../../settings/queries/all-custom-statuses.ts';

/** A status that is wished for: `custom` undefined takes the default of the category, null the plain category. */
export type StatusWish = { status: Status; custom: { id: number; name: string } | null | undefined };

/**
 * The status that a body asks for, by its category, by a custom status, or by both; undefined where it asks for none. Refuses
 * `invalid` a custom status that is not offered, and one of another category than the one that is named.
 */
export async function wishedStatus(
  look: Look,
  now: Status,
  { status, customStatusId }: { status?: Status | undefined; customStatusId?: number | null | undefined },
): Promise<StatusWish | undefined> {
  if (customStatusId === undefined) return status && { status, custom: undefined };
  if (customStatusId === null) return { status: status ?? now, custom: null };
  const custom = await oneCustomStatus(look, customStatusId);
  if (!custom || custom.archivedAt !== null)
    refuseField('customStatusId', 'custom-status.unknown', 'There is no such status.');
  if (status && status !== custom.category)
    refuseField('customStatusId', 'custom-status.other-category', 'This status belongs to another category.');
  return { status: custom.category, custom: { id: custom.id, name: custom.label } };
}
