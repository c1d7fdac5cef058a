import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { Facts } from '../ui/facts.tsx';
import { useCustomValueWords } from '../ui/use-custom-value-words.ts';
import { useNow } from '../ui/use-now.ts';
import css from './reach-section.module.css';

/** Language, time where they are, and the company's own fields. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t, i18n } = useTranslation();
  const fields = useCustomFields('customer');
  const words = useCustomValueWords();
  const now = useNow();
  const { language, timeZone } = customer;
  const clock =
    timeZone &&
    new Intl.DateTimeFormat(i18n.language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      now,
    );
  const facts: [string, string][] = [
    [
      t('forms:language'),
      language ? (new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) ?? language) : '',
    ],
    [t('customers:theirTime'), timeZone ? `${clock}, ${timeZone.split('/').at(-1)?.replaceAll('_', ' ')}` : ''],
    ...fields.map((field): [string, string] => [field.label, words(field, customer.customFields[field.key])]),
  ];
  if (facts.every(([, value]) => value === '')) return null;
  return (
    <section className={css.section}>
      <div className={css.head}>
        <h2 className={css.title}>{t('customers:about')}</h2>
      </div>
      <Facts facts={facts} />
    </section>
  );
}
