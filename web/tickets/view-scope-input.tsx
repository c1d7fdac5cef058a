import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { viewScopes } from '../../contract/views.ts';
import type { FormOf } from '../ui/form-of.ts';
import { useCan } from '../ui/me.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import type { ViewDraft } from './view-editor-store.ts';

/** Who sees a view. Who may not share keeps it to themselves, and is not asked. */
export function ViewScopeInput({ form }: { form: FormOf<Omit<ViewDraft, 'id'>> }) {
  const { t } = useTranslation();
  const mayShare = useCan('views.share');
  const teams = useTeams();
  if (!mayShare) return null;
  const { teamId, scope } = form.values;
  return (
    <div>
      <Select
        {...form.getInputProps('scope')}
        label={t('views:scopeLabel')}
        data={viewScopes.map((value) => ({ value, label: t(`views:scope.${value}`) }))}
        allowDeselect={false}
      />
      {scope === 'team' && (
        <Select
          {...form.getInputProps('teamId')}
          mt="xs"
          label={t('views:team')}
          data={teams.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={teamId === null ? null : String(teamId)}
          onChange={(value) => form.setFieldValue('teamId', value ? Number(value) : null)}
          searchable
        />
      )}
    </div>
  );
}
