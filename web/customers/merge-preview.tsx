import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { Facts } from '../ui/facts.tsx';
import css from './merge-preview.module.css';

/** What the kept customer will have after a merge. */
export function MergePreview({ kept, merged }: { kept: Customer; merged: Customer }) {
  const { t } = useTranslation();
  const both = (kind: 'emails' | 'phones') => [...new Set([...kept[kind], ...merged[kind]])].join(', ');
  return (
    <div className={css.preview}>
      <p>{t('customers:merge.happens', { kept: kept.name, merged: merged.name })}</p>
      <Facts
        facts={[
          [t('customers:emails.title'), both('emails')],
          [t('customers:phones.title'), both('phones')],
          [t('customers:organization'), kept.organization?.name ?? merged.organization?.name],
        ]}
      />
    </div>
  );
}
