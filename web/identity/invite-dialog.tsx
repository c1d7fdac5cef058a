import { MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import type { Role } from '../../contract/permissions.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { RoleSelect } from '../ui/role-select.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import { toast } from '../ui/toast-store.ts';

type Values = { name: string; email: string; role: Role; teamIds: string[] };

/** Invites a colleague by mail. */
export function InviteDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const teams = useTeams();
  const form = useForm<Values>({
    initialValues: { name: '', email: '', role: 'agent', teamIds: [] },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      email: (value) => (/.@./.test(value) ? null : t('forms:notAnEmail')),
    },
  });
  const field = form.getInputProps;
  async function invite(values: Values) {
    await call(identityRoutes.inviteAgent, { body: { ...values, teamIds: values.teamIds.map(Number) } });
    toast({ text: t('identity:invitations.sent', { email: values.email.trim() }) });
    await refresh(identityRoutes.listInvitations);
  }
  return (
    <FormDialog
      title={t('identity:invitations.inviteTitle')}
      form={form}
      send={invite}
      close={close}
      submitWords={t('identity:invitations.send')}
    >
      <TextInput {...field('name')} label={t('identity:invitations.name')} dir="auto" data-autofocus />
      <TextInput {...field('email')} label={t('identity:email')} type="email" />
      <RoleSelect {...field('role')} />
      {teams.length > 0 && (
        <MultiSelect
          {...field('teamIds')}
          label={t('identity:invitations.teams')}
          data={teams.map((team) => ({ value: String(team.id), label: team.name }))}
          searchable
          nothingFoundMessage={t('forms:nothingFound')}
        />
      )}
    </FormDialog>
  );
}
