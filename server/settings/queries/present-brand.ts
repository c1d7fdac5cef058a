import type { Brand } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';

/** Rows of brands as `presentBrand` takes them. */
export function brandRows(look: Look) {
  return look.db.selectFrom('brands').select(['id', 'name', 'signature', 'accent', 'is_default']);
}

/** The only place where a row becomes a brand on the wire. */
export function presentBrand(row: Omit<Brand, 'isDefault'> & { is_default: boolean }): Brand {
  return { id: row.id, name: row.name, signature: row.signature, accent: row.accent, isDefault: row.is_default };
}
