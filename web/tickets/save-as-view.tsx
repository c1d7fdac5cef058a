import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionTree } from '../../contract/conditions.ts';
import { viewsRoutes } from '../../contract/views.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

type Props = { conditions: ConditionTree; name: string };

/** Keeps a query as a view of one's own. */
export function SaveAsView(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('search:saveAsView')}
      </Button>
      {open ? <SaveDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}

function SaveDialog({ conditions, name, close }: Props & { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const form = useForm({ initialValues: { name: name.slice(0, 80) } });
  const send = async (values: { name: string }) => {
    const body = { name: values.name, scope: 'personal' as const, conditions };
    const view = await call(viewsRoutes.addView, { body });
    await refresh(viewsRoutes.listViews);
    void navigate({ to: `/inbox/view-${view.id}` });
  };
  return (
    <FormDialog title={t('search:saveAsView')} form={form} send={send} close={close} asks={false}>
      <TextInput label={t('search:viewName')} required maxLength={80} data-autofocus {...form.getInputProps('name')} />
    </FormDialog>
  );
}
