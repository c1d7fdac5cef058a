import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { readingPages } from '../live/reading.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';

/** The customers of an organization. */
export function OrganizationCustomers({ id }: { id: number }) {
  const { t } = useTranslation();
  const customers = useInfiniteQuery(readingPages(customersRoutes.listCustomers, { organizationId: id, limit: 20 }));
  return (
    <Section title={t('customers:title')}>
      <Paged query={customers} empty={<p className="dim">{t('customers:org.nobody')}</p>} lines={3}>
        {(rows) => (
          <Rows label={t('customers:title')}>
            {rows.map((customer) => (
              <Row
                key={customer.id}
                name={customer.name}
                note={customer.emails[0]}
                mark={<Avatar name={customer.name} kind="customer" size={24} />}
                link={(className) => (
                  <Link to={`/customers/${customer.id}`} className={className} dir="auto" title={customer.name}>
                    {customer.name}
                  </Link>
                )}
              />
            ))}
          </Rows>
        )}
      </Paged>
    </Section>
  );
}
