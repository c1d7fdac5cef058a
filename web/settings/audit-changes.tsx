import { useTranslation } from 'react-i18next';
import css from './audit-page.module.css';

/** Before and after of every field that an event names. */
export function AuditChanges({ payload }: { payload: Record<string, unknown> }) {
  const { t, i18n } = useTranslation();
  const changes = Object.entries((payload['changes'] ?? {}) as Record<string, { from?: unknown; to?: unknown }>);
  if (changes.length === 0) return null;
  const named = (field: string) => {
    const key = `settings:audit.field.${field}`;
    return i18n.exists(key) ? t(key) : field;
  };
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return t('settings:audit.nothing');
    if (typeof value === 'boolean') return value ? t('settings:audit.yes') : t('settings:audit.no');
    if (Array.isArray(value)) return value.map(shown).join(', ');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (
    <dl className={css.changes}>
      {changes.map(([field, { from, to }]) => (
        <div key={field} className={css.change}>
          <dt>{named(field)}</dt>
          <dd dir="auto">
            <span className="sr">{t('settings:audit.before')}: </span>
            <del>{shown(from)}</del>
            {' → '}
            <span className="sr">{t('settings:audit.after')}: </span>
            <ins>{shown(to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
