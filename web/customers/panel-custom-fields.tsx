import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { Clip } from '../ui/clip.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { useReader } from '../ui/use-reader.ts';
import classes from './customer-panel.module.css';

/** The company's own fields of a customer that have a value; they are changed on the customer's page. */
export function PanelCustomFields({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const fields = useCustomFields('customer');
  const filled = fields.filter((field) => (customer.customFields[field.key] ?? '') !== '');
  if (fields.length === 0) return null;
  const written = (value: Customer['customFields'][string] | undefined) => {
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'boolean') return t(value ? 'customers:panel.yes' : 'customers:panel.no');
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value ?? '');
  };
  return (
    <section className={classes.fields}>
      <h3>
        {t('customers:panel.fields')}
        <Link to={`/customers/${customer.id}`}>{t('customers:panel.edit')}</Link>
      </h3>
      <dl>
        {filled.map((field) => (
          <div key={field.id}>
            <dt>
              <Clip text={field.label} />
            </dt>
            <dd>
              <Clip text={written(customer.customFields[field.key])} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
