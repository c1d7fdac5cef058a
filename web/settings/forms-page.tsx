import { Button } from '@mantine/core';
import { IconForms, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsRoutes, type TicketForm } from '../../contract/forms.ts';
import { reading } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fold } from '../ui/fold.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { useBrands } from '../ui/use-brands.ts';
import { FormEditor } from './form-editor.tsx';

/** What tickets ask for: the forms, or the one that is being edited. */
export function FormsPage() {
  const { t } = useTranslation();
  const mayManage = useCan('settings.manage');
  const [opened, setOpened] = useState<TicketForm | 'new' | null>(null);
  const forms = useQuery(reading(formsRoutes.listForms));
  if (opened && mayManage)
    return (
      <SettingsPage title={opened === 'new' ? t('work:forms.add') : opened.name} lede={t('work:forms.editLede')} wide>
        <FormEditor form={opened === 'new' ? null : opened} close={() => setOpened(null)} />
      </SettingsPage>
    );
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('work:forms.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('work:forms.title')} lede={t('work:forms.lede')} act={add}>
      <Loaded query={forms}>
        {({ items }) => <FormList forms={items} {...(mayManage ? { open: setOpened } : {})} />}
      </Loaded>
    </SettingsPage>
  );
}

function FormList({ forms, open }: { forms: TicketForm[]; open?: (form: TicketForm) => void }) {
  const { t } = useTranslation();
  const living = forms.filter((each) => each.archivedAt === null);
  const archived = forms.filter((each) => each.archivedAt !== null);
  if (forms.length === 0)
    return (
      <EmptyState icon={<IconForms size={24} />} title={t('work:forms.emptyTitle')} body={t('work:forms.emptyText')} />
    );
  return (
    <>
      <Rows label={t('work:forms.title')}>
        {living.map((form) => (
          <FormRow key={form.id} form={form} {...(open ? { open } : {})} />
        ))}
      </Rows>
      {archived.length > 0 ? (
        <Fold label={t('settings:fields.archivedOnes', { count: archived.length })}>
          <Rows>
            {archived.map((form) => (
              <FormRow key={form.id} form={form} {...(open ? { open } : {})} />
            ))}
          </Rows>
        </Fold>
      ) : null}
    </>
  );
}

function FormRow({ form, open }: { form: TicketForm; open?: (form: TicketForm) => void }) {
  const { t } = useTranslation();
  const brands = useBrands().filter((brand) => form.brandIds.includes(brand.id));
  const facts = [
    t('work:forms.fieldCount', { count: form.fields.length }),
    ...(brands.length > 0 ? [brands.map((brand) => brand.name).join(', ')] : []),
  ];
  return (
    <Row
      name={form.name}
      note={facts.join(' · ')}
      quiet={form.archivedAt !== null}
      side={form.isDefault ? <Badge>{t('work:statuses.default')}</Badge> : null}
      {...(open ? { open: () => open(form) } : {})}
    />
  );
}
