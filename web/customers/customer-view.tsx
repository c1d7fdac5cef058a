import { IconArrowMerge, IconBuilding } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { Avatar } from '../ui/avatar.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { CustomerActs } from './customer-acts.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import css from './customer-view.module.css';
import { NotesSection } from './notes-section.tsx';
import { ReachSection } from './reach-section.tsx';

/** A customer: who they are, how to reach them, what colleagues should know, and what they asked (`children`). */
export function CustomerView({ customer, children }: { customer: Customer; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Avatar name={customer.name} kind="customer" size={40} />
        <div className="grow">
          <h1 className={css.name} dir="auto">
            {customer.name}
          </h1>
          <p className={css.facts}>
            {customer.organization && (
              <Link to={`/organizations/${customer.organization.id}`} className={css.link}>
                <IconBuilding size={14} aria-hidden /> {customer.organization.name}
              </Link>
            )}
            <span>
              {t('customers:since')} <TimeAgo at={customer.createdAt} />
            </span>
          </p>
        </div>
        <CustomerActs customer={customer} />
      </header>
      {customer.mergedIntoId && (
        <p className={css.merged}>
          <IconArrowMerge size={16} aria-hidden /> {t('customers:wasMerged')}{' '}
          <Link to={`/customers/${customer.mergedIntoId}`} className={css.link}>
            {t('customers:openKept')}
          </Link>
        </p>
      )}
      <div className={css.columns}>
        <div className={css.main}>
          {children}
          <NotesSection customer={customer} />
        </div>
        <aside className={css.side} aria-label={t('customers:about')}>
          <ReachSection customer={customer} kind="emails" />
          <ReachSection customer={customer} kind="phones" />
          <CustomerFacts customer={customer} />
        </aside>
      </div>
    </div>
  );
}
