import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useTopic } from '../live/use-topic.ts';
import { Loaded } from '../ui/loaded.tsx';
import { PaperSheet } from '../ui/paper-sheet.tsx';
import { CustomerView } from './customer-view.tsx';
import { TicketsSection } from './tickets-section.tsx';

/** One customer, with everything they ever asked. */
export function CustomerPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const id = Number(customerId);
  const customer = useQuery(reading(customersRoutes.showCustomer, { params: { id } }));
  const refresh = useRefresh();
  useTopic(
    id > 0 ? `customer:${id}` : null,
    () => void refresh(customersRoutes.showCustomer, ticketsRoutes.listTickets),
  );
  useDocumentTitle(`${customer.data?.name ?? t('customers:title')} · Warmline`);
  return (
    <PaperSheet back={{ to: '/customers', words: t('customers:title') }}>
      <Loaded query={customer} shape="page">
        {(now) => (
          <CustomerView key={now.id} customer={now}>
            <TicketsSection of={{ requesterId: now.id }} />
          </CustomerView>
        )}
      </Loaded>
    </PaperSheet>
  );
}
