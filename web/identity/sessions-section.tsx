import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes, type Session } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';

/** Where one is signed in, and the way to end it. */
export function SessionsSection() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const sessions = useQuery(reading(identityRoutes.listSessions));
  const leave = useMutation({
    mutationFn: () => call(identityRoutes.signOutEverywhere),
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Section
      title={t('identity:sessions.title')}
      lede={t('identity:sessions.lede')}
      act={
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('identity:sessions.everywhere')}
        </Button>
      }
    >
      <Loaded query={sessions} lines={2}>
        {({ items }) => (
          <Rows label={t('identity:sessions.title')}>
            {items.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </Rows>
        )}
      </Loaded>
      <ConfirmDialog
        opened={asking}
        title={t('identity:sessions.everywhereTitle')}
        body={t('identity:sessions.everywhereText')}
        act={t('identity:sessions.everywhere')}
        busy={leave.isPending}
        onAct={() => leave.mutate()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: () => call(identityRoutes.endSession, { params: { id: session.id } }),
    onSuccess: () => {
      toast({ text: t('identity:sessions.ended') });
      return refresh(identityRoutes.listSessions);
    },
  });
  const Device = /phone|android|mobile/i.test(session.device) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <Row
      name={session.device}
      mark={<Device size={20} className="dim" aria-hidden />}
      note={
        session.current ? (
          t('identity:sessions.thisOne')
        ) : (
          <>
            {t('identity:sessions.lastSeen')} <TimeAgo at={session.lastSeenAt} shape="message" />
            {session.address && ` · ${session.address}`}
          </>
        )
      }
      side={
        !session.current && (
          <Button
            variant="subtle"
            color="gray"
            loading={end.isPending}
            onClick={() => end.mutate()}
            aria-label={t('identity:sessions.endOf', { device: session.device })}
          >
            {t('identity:sessions.end')}
          </Button>
        )
      }
    />
  );
}
