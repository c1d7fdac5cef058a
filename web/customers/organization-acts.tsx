import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes, type Organization } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useCan } from '../ui/me.tsx';
import { OrganizationDialog } from './organization-dialog.tsx';

/** What can be done with an organization: edit, remove. */
export function OrganizationActs({ organization }: { organization: Organization }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const mayEdit = useCan('customers.edit');
  const refresh = useRefresh();
  const navigate = useNavigate();
  const close = () => setOpen(null);
  const remove = useMutation({
    mutationFn: () => call(customersRoutes.removeOrganization, { params: { id: organization.id } }),
    onSuccess: async () => {
      await navigate({ to: '/organizations' });
      await refresh(customersRoutes.listOrganizations, customersRoutes.listCustomers);
    },
    onError: close,
  });
  if (!mayEdit) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')}>
        {t('forms:edit')}
      </Button>
      <Menu>
        <Menu.Target>
          <ActionIcon size={32} aria-label={t('forms:moreActions')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setOpen('remove')}>
            {t('customers:org.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && <OrganizationDialog organization={organization} close={close} />}
      <ConfirmDialog
        opened={open === 'remove'}
        title={t('customers:org.removeTitle', { name: organization.name })}
        body={t('customers:org.removeText')}
        act={t('customers:org.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={close}
      />
    </Group>
  );
}
