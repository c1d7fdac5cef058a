import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formsRoutes } from '../../contract/forms.ts';
import { reading } from '../live/reading.ts';
import { useCustomStatuses } from '../ui/use-custom-statuses.ts';
import type { FieldsOf } from './action-fields.tsx';

/** One of the company's own statuses. */
export function StatusField({ action, change }: FieldsOf<'set-custom-status'>) {
  const { t } = useTranslation();
  const statuses = useCustomStatuses();
  return (
    <Select
      aria-label={t('automation:actions.status')}
      allowDeselect={false}
      data={statuses.map((each) => ({ value: String(each.id), label: each.label }))}
      value={action.customStatusId ? String(action.customStatusId) : null}
      onChange={(chosen) => chosen && change({ ...action, customStatusId: Number(chosen) })}
    />
  );
}

/** A form, or none. */
export function FormField({ action, change }: FieldsOf<'set-form'>) {
  const { t } = useTranslation();
  const { data } = useQuery(reading(formsRoutes.listForms));
  const forms = (data?.items ?? []).filter((each) => each.archivedAt === null);
  return (
    <Select
      aria-label={t('automation:actions.form')}
      allowDeselect={false}
      data={[
        { value: '', label: t('automation:actions.noForm') },
        ...forms.map((each) => ({ value: String(each.id), label: each.name })),
      ]}
      value={action.formId ? String(action.formId) : ''}
      onChange={(chosen) => change({ ...action, formId: chosen ? Number(chosen) : null })}
    />
  );
}

/** Why a ticket goes to the slow lane, for whoever opens it. */
export function SlowLaneReason({ action, change }: FieldsOf<'enter-slow-lane'>) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('automation:actions.reason')}
      value={action.reason}
      onChange={(event) => change({ ...action, reason: event.currentTarget.value })}
      maxLength={300}
    />
  );
}
