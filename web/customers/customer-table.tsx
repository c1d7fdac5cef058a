import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { Avatar } from '../ui/avatar.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import css from './customer-table.module.css';

/** Customers as rows; the whole row opens the customer. */
export function CustomerTable({ customers }: { customers: Customer[] }) {
  const { t } = useTranslation();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('customers:column.name')}</th>
          <th>{t('customers:column.reach')}</th>
          <th className="wide-only">{t('customers:column.organization')}</th>
          <th className="wide-only">{t('customers:column.since')}</th>
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <CustomerRow key={customer.id} customer={customer} />
        ))}
      </tbody>
    </table>
  );
}

function CustomerRow({ customer }: { customer: Customer }) {
  const reach = [...customer.emails, ...customer.phones];
  return (
    <tr className={css.row}>
      <td>
        <span className={css.who}>
          <Avatar name={customer.name} kind="customer" size={24} />
          <Link to={`/customers/${customer.id}`} className={css.name} dir="auto" title={customer.name}>
            {customer.name}
          </Link>
        </span>
      </td>
      <td className={css.reach} title={reach.join(', ')}>
        {reach[0]}
        {reach.length > 1 && <span className="dim"> +{reach.length - 1}</span>}
      </td>
      <td className={`wide-only ${css.soft}`} title={customer.organization?.name} dir="auto">
        {customer.organization?.name}
      </td>
      <td className={`wide-only ${css.soft}`}>
        <TimeAgo at={customer.createdAt} />
      </td>
    </tr>
  );
}
