import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelsRoutes, type Mailbox } from '../../contract/channels.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

export function RemoveMailbox({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => call(channelsRoutes.removeMailbox, { params: { id: mailbox.id } }),
    onSuccess: async () => {
      await navigate({ to: '/settings/mailboxes', ignoreBlocker: true });
      await refresh(channelsRoutes.listMailboxes);
    },
    onError: () => setAsking(false),
  });
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('channels:mailbox.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('channels:mailbox.removeTitle', { address: mailbox.address })}
        body={t('channels:mailbox.removeText')}
        act={t('channels:mailbox.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
