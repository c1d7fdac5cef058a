import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes, type Organization } from '../../contract/customers.ts';
import { readingPages } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useCan } from '../ui/me.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { CustomersTabs } from './customers-tabs.tsx';
import { OrganizationDialog } from './organization-dialog.tsx';

/** Organizations by name. */
export function OrganizationsPage() {
  const { t } = useTranslation();
  const [{ query = '' }, change] = useAddressState();
  const [adding, setAdding] = useState(false);
  const mayEdit = useCan('customers.edit');
  const organizations = useInfiniteQuery(readingPages(customersRoutes.listOrganizations, query ? { query } : {}));
  useDocumentTitle(`${t('customers:tab.organizations')} · Warmline`);
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('customers:org.add')}
    </Button>
  );
  const empty = (
    <EmptyState
      icon={<IconBuilding size={24} />}
      title={query ? t('customers:notFoundTitle', { query }) : t('customers:org.emptyTitle')}
      body={query ? t('customers:notFoundText') : t('customers:org.emptyText')}
    />
  );
  return (
    <PageFrame title={t('customers:tab.organizations')} acts={add}>
      <CustomersTabs />
      <SearchInput
        maw={420}
        mb="md"
        aria-label={t('customers:org.search')}
        placeholder={t('customers:org.search')}
        value={query}
        change={(next) => change({ query: next })}
      />
      <Paged query={organizations} empty={empty}>
        {(rows) => (
          <Rows label={t('customers:tab.organizations')}>
            {rows.map((each) => (
              <OrganizationRow key={each.id} organization={each} />
            ))}
          </Rows>
        )}
      </Paged>
      {adding && <OrganizationDialog organization={null} close={() => setAdding(false)} />}
    </PageFrame>
  );
}

function OrganizationRow({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  return (
    <Row
      name={organization.name}
      note={organization.domains.join(', ')}
      mark={<IconBuilding size={20} className="dim" aria-hidden />}
      side={t('customers:org.size', { count: organization.customerCount })}
      link={(className) => (
        <Link to={`/organizations/${organization.id}`} className={className} dir="auto" title={organization.name}>
          {organization.name}
        </Link>
      )}
    />
  );
}
