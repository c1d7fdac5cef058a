import { conditionFields, type FieldKind, kindOf } from './conditions.ts';
import type { CustomField } from './settings.ts';

export type SearchField = Pick<CustomField, 'key' | 'type' | 'options'>;

/** What a query may say behind `is:` and `has:`, and the field it asks. */
export const searchFlags = {
  is: { unread: 'unread', following: 'following', spam: 'spam', deleted: 'deleted' },
  has: { attachment: 'has-attachment' },
} as const satisfies Record<string, Record<string, keyof typeof conditionFields>>;

const fieldKeys = Object.entries(conditionFields).flatMap(([name, { kind }]) =>
  kind === 'flag' || kind === 'words' ? [] : [name],
);

/** All keys a query knows, custom fields last. */
export function searchKeys(fields: readonly Pick<SearchField, 'key'>[]): string[] {
  return [...fieldKeys, ...Object.keys(searchFlags), ...fields.map((field) => `cf.${field.key}`)];
}

/** The kind of what stands behind a key; undefined where there is no such key. */
export function kindOfKey(key: string, fields: readonly SearchField[]): FieldKind | undefined {
  if (Object.hasOwn(searchFlags, key)) return 'flag';
  return fieldKeys.includes(key) || key.startsWith('cf.') ? kindOf(key, fields) : undefined;
}

/** What a choice or set may hold, where that is a fixed list. */
export function optionsOfKey(key: string, fields: readonly SearchField[]): readonly string[] | undefined {
  if (Object.hasOwn(searchFlags, key)) return Object.keys(searchFlags[key as 'is' | 'has']);
  if (!key.startsWith('cf.')) return (conditionFields as Record<string, { options?: readonly string[] }>)[key]?.options;
  const custom = fields.find((field) => field.key === key.slice(3));
  if (custom?.type === 'checkbox') return ['yes', 'no'];
  return custom?.type === 'dropdown' || custom?.type === 'multi-select' ? custom.options : undefined;
}

/** Whose ids a key takes; undefined where it takes none. */
export function idsOfKey(key: string): SearchNames | undefined {
  return (conditionFields as Record<string, { ids?: SearchNames }>)[key]?.ids;
}
export type SearchNames =
  | 'agent'
  | 'team'
  | 'customer'
  | 'organization'
  | 'brand'
  | 'custom-status'
  | 'form'
  | 'ticket';
