import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formsRoutes, type TicketForm } from '../../contract/forms.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';

/** What else can be done with a form that is not the default: make it so, archive it, bring it back. */
export function FormActs({ form, done }: { form: TicketForm; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const set = useMutation({
    mutationFn: (body: { isDefault?: true; archived?: boolean }) =>
      call(formsRoutes.changeForm, { params: { id: form.id }, body }),
    onSuccess: (_, { archived }) => {
      if (archived)
        toast({
          text: t('settings:fields.isArchived', { label: form.name }),
          undo: () => set.mutate({ archived: false }),
        });
      done();
      return refresh(formsRoutes.listForms);
    },
  });
  if (form.isDefault) return null;
  const archived = form.archivedAt !== null;
  return (
    <>
      {archived ? null : (
        <Button variant="default" loading={set.isPending} onClick={() => set.mutate({ isDefault: true })}>
          {t('work:forms.makeDefault')}
        </Button>
      )}
      <Button variant="default" loading={set.isPending} onClick={() => set.mutate({ archived: !archived })}>
        {t(archived ? 'settings:fields.restore' : 'settings:fields.archive')}
      </Button>
    </>
  );
}
