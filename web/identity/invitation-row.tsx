import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Invitation, identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Row } from '../ui/row.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';

export function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const { id, name, email, role, state, teamIds } = invitation;
  const refresh = useRefresh();
  const renew = () => refresh(identityRoutes.listInvitations);
  const resend = useMutation({
    mutationFn: () => call(identityRoutes.resendInvitation, { params: { id } }),
    onSuccess: () => {
      toast({ text: t('identity:invitations.sentAgain', { email }) });
      return renew();
    },
  });
  const again = useMutation({
    mutationFn: () => call(identityRoutes.inviteAgent, { body: { name, email, role, teamIds } }),
    onSuccess: renew,
  });
  const withdraw = useMutation({
    mutationFn: () => call(identityRoutes.withdrawInvitation, { params: { id } }),
    onSuccess: () => {
      toast({ text: t('identity:invitations.withdrawn', { name }), undo: () => again.mutate() });
      return renew();
    },
  });
  return (
    <Row
      name={name}
      wraps
      mark={<Avatar name={name} kind="agent" size={32} />}
      note={
        <>
          {email} · {t(`staff:role.${role}`)} · {t('identity:invitations.invited')}{' '}
          <TimeAgo at={invitation.invitedAt} shape="message" />
        </>
      }
      side={
        <>
          {state === 'expired' && <Badge tone="warn">{t('identity:invitations.state.expired')}</Badge>}
          <Button variant="subtle" color="gray" loading={resend.isPending} onClick={() => resend.mutate()}>
            {t('identity:invitations.resend')}
          </Button>
          <Button variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('identity:invitations.withdraw')}
          </Button>
        </>
      }
    />
  );
}
