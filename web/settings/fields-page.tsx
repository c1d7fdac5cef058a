import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomField, customFieldOwners, settingsRoutes } from '../../contract/settings.ts';
import { reading } from '../live/reading.ts';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { FieldDialog } from './field-dialog.tsx';
import { FieldList } from './field-list.tsx';

/** The company's own fields of tickets, customers and organizations. */
export function FieldsPage() {
  const { t } = useTranslation();
  const mayManage = useCan('settings.manage');
  const [owner, setOwner] = useState<CustomField['owner']>('ticket');
  const [opened, setOpened] = useState<CustomField | 'new' | null>(null);
  const fields = useQuery(reading(settingsRoutes.listCustomFields));
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('settings:fields.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('settings:fields.title')} lede={t('settings:fields.lede')} act={add}>
      <Tabs
        value={owner}
        color="var(--text)"
        onChange={(value) => setOwner(customFieldOwners.find((each) => each === value) ?? 'ticket')}
      >
        <Tabs.List mb="md">
          {customFieldOwners.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`settings:fields.owner.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={owner}>
          <Loaded query={fields}>
            {({ items }) => (
              <FieldList
                fields={items.filter((field) => field.owner === owner)}
                {...(mayManage ? { open: setOpened } : {})}
              />
            )}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
      {opened && <FieldDialog field={opened === 'new' ? null : opened} owner={owner} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}
