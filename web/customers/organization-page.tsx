import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customersRoutes, type Organization } from '../../contract/customers.ts';
import { reading } from '../live/reading.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PaperSheet } from '../ui/paper-sheet.tsx';
import { Section } from '../ui/section.tsx';
import { useCustomValueWords } from '../ui/use-custom-value-words.ts';
import css from './customer-view.module.css';
import { NotesSection } from './notes-section.tsx';
import { OrganizationActs } from './organization-acts.tsx';
import { OrganizationCustomers } from './organization-customers.tsx';
import { TicketsSection } from './tickets-section.tsx';

/** One organization: who belongs to it and what they asked. */
export function OrganizationPage() {
  const { t } = useTranslation();
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  const id = Number(organizationId);
  const organization = useQuery(reading(customersRoutes.showOrganization, { params: { id } }));
  useDocumentTitle(`${organization.data?.name ?? t('customers:tab.organizations')} · Warmline`);
  return (
    <PaperSheet back={{ to: '/organizations', words: t('customers:tab.organizations') }}>
      <Loaded query={organization} shape="page">
        {(now) => <Shown key={now.id} organization={now} />}
      </Loaded>
    </PaperSheet>
  );
}

function Shown({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  const fields = useCustomFields('organization');
  const words = useCustomValueWords();
  const facts = fields.map((field): [string, string] => [
    field.label,
    words(field, organization.customFields[field.key]),
  ]);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className="grow">
          <h1 className={css.name} dir="auto">
            {organization.name}
          </h1>
          <p className={css.facts}>
            <span>{t('customers:org.size', { count: organization.customerCount })}</span>
            {organization.domains.length > 0 && <span>{organization.domains.join(', ')}</span>}
          </p>
        </div>
        <OrganizationActs organization={organization} />
      </header>
      <div className={css.columns}>
        <div className={css.main}>
          <TicketsSection of={{ organizationId: organization.id }} />
          <NotesSection customer={organization} of="organization" />
        </div>
        <aside className={css.side} aria-label={t('customers:about')}>
          <OrganizationCustomers id={organization.id} />
          {facts.some(([, value]) => value) && (
            <Section title={t('customers:about')}>
              <Facts facts={facts} />
            </Section>
          )}
        </aside>
      </div>
    </div>
  );
}
