import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { useCan } from '../ui/me.tsx';
import { EditCustomerDialog } from './edit-customer-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** What can be done with a customer: edit, merge. */
export function CustomerActs({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null);
  const mayEdit = useCan('customers.edit');
  const mayMerge = useCan('customers.merge');
  const close = () => setOpen(null);
  if (customer.mergedIntoId) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      {mayEdit && (
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
          {t('forms:edit')}
        </Button>
      )}
      {mayMerge && (
        <Menu>
          <Menu.Target>
            <ActionIcon size={32} aria-label={t('forms:moreActions')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setOpen('merge')}>
              {t('customers:merge.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {open === 'edit' && <EditCustomerDialog customer={customer} close={close} />}
      {open === 'merge' && <MergeDialog customer={customer} close={close} />}
    </Group>
  );
}
