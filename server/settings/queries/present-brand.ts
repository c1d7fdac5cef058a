import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of brands as `presentBrand` takes them. */
export function brandRows(look: Look) {
  return look.db
    .selectFrom('brands')
    .select(['id', 'name', 'signature', 'accent', 'is_default', 'schedule_id', 'tells_hand_offs']);
}

type Row = Omit<Brand, 'isDefault' | 'scheduleId' | 'tellsHandOffs'> & {
  is_default: boolean;
  schedule_id: number | null;
  tells_hand_offs: boolean;
};

/** The only place where a row becomes a brand on the wire. */
export function presentBrand({ is_default, schedule_id, tells_hand_offs, ...same }: Row): Brand {
  return { ...same, isDefault: is_default, scheduleId: schedule_id, tellsHandOffs: tells_hand_offs };
}
