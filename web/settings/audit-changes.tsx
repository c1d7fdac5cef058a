import { useTranslation } from 'react-i18next';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import { useBrands } from '../ui/use-brands.ts';
import css from './audit-page.module.css';

/** Before and after of every field that an event names. */
export function AuditChanges({ payload }: { payload: Record<string, unknown> }) {
  const { t, i18n } = useTranslation();
  const nameOf = useNames();
  const changes = Object.entries((payload['changes'] ?? {}) as Record<string, { from?: unknown; to?: unknown }>);
  if (changes.length === 0) return null;
  const named = (field: string) => {
    const key = `settings:audit.field.${field}`;
    return i18n.exists(key) ? t(key) : field;
  };
  const shown = (value: unknown, field: string): string => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return t('settings:audit.nothing');
    if (typeof value === 'boolean') return value ? t('settings:audit.yes') : t('settings:audit.no');
    if (Array.isArray(value)) return value.map((each) => shown(each, field)).join(', ');
    if (typeof value === 'object') return Object.values(value).filter(Boolean).map(String).join(', ');
    return nameOf(field, value) ?? String(value);
  };
  return (
    <dl className={css.changes}>
      {changes.map(([field, { from, to }]) => (
        <div key={field} className={css.change}>
          <dt>{named(field)}</dt>
          <dd dir="auto">
            <span className="sr">{t('settings:audit.before')}: </span>
            <del>{shown(from, field)}</del>
            {' → '}
            <span className="sr">{t('settings:audit.after')}: </span>
            <ins>{shown(to, field)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The name behind an id or a code of a field; null where the value speaks for itself. What was removed meanwhile keeps its number. */
function useNames(): (field: string, value: unknown) => string | null {
  const { t, i18n } = useTranslation();
  const lists: Record<string, readonly { id: number; name: string }[]> = {
    agentIds: useAgents(),
    teamIds: useTeams(),
    teamId: useTeams(),
    brandId: useBrands(),
  };
  return (field, value) => {
    const list = lists[field];
    if (list) return list.find(({ id }) => id === value)?.name ?? t('settings:audit.gone', { id: value });
    const words = field === 'role' ? `staff:role.${value}` : `settings:audit.value.${value}`;
    return i18n.exists(words) ? t(words) : null;
  };
}
