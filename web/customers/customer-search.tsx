import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import { reading } from '../live/reading.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Row, Rows } from '../ui/row.tsx';

type Props = { label: string; except: number; chosen: Customer | null; choose: (customer: Customer | null) => void };

/** Finds one customer by name, address or phone. */
export function CustomerSearch({ label, except, chosen, choose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...reading(customersRoutes.listCustomers, { query: { query: asked, limit: 6 } }),
    enabled: asked !== '' && !chosen,
    placeholderData: keepPreviousData,
  });
  const rows = (found.data?.items ?? []).filter((each) => each.id !== except && !each.mergedIntoId);
  if (chosen)
    return (
      <Rows label={label}>
        <CustomerLine customer={chosen}>
          <Button variant="subtle" color="gray" onClick={() => choose(null)}>
            {t('customers:merge.another')}
          </Button>
        </CustomerLine>
      </Rows>
    );
  return (
    <div>
      <TextInput
        label={label}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        dir="auto"
      />
      {asked !== '' && (
        <div aria-live="polite">
          {found.isSuccess && rows.length === 0 && <p className="dim">{t('forms:nothingFound')}</p>}
          <Rows label={t('customers:merge.found')}>
            {rows.map((each) => (
              <CustomerLine key={each.id} customer={each} open={() => choose(each)} />
            ))}
          </Rows>
        </div>
      )}
    </div>
  );
}

type LineProps = { customer: Customer; open?: () => void; children?: React.ReactNode };

function CustomerLine({ customer, open, children }: LineProps) {
  return (
    <Row
      name={customer.name}
      note={[...customer.emails, ...customer.phones].join(', ')}
      mark={<Avatar name={customer.name} kind="customer" size={24} />}
      side={children}
      {...(open ? { open } : {})}
    />
  );
}
