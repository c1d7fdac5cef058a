import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationsRoutes, type PushSubscriptionRow } from '../../contract/notifications.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';
import { mayPush, subscribeBrowser } from './subscribe-browser.ts';

/** The browsers that tell the signed-in agent of news while no page is open. The browser asks only when the button is pressed. */
export function PushSection() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const found = useQuery(reading(notificationsRoutes.listPushSubscriptions));
  const add = useMutation({
    mutationFn: async (publicKey: string) => {
      const body = await subscribeBrowser(publicKey);
      if (!body) return void toast({ text: t('notifications:push.denied'), tone: 'bad' });
      await call(notificationsRoutes.addPushSubscription, { body });
      await refresh(notificationsRoutes.listPushSubscriptions);
    },
    onError: () => toast({ text: t('notifications:push.failed'), tone: 'bad' }),
  });
  return (
    <Section
      title={t('notifications:push.title')}
      lede={t(mayPush() ? 'notifications:push.lede' : 'notifications:push.cannot')}
      act={
        mayPush() && found.data ? (
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate(found.data.publicKey)}>
            {t('notifications:push.add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={found} lines={1}>
        {({ items }) => (
          <Rows label={t('notifications:push.title')}>
            {items.map((each) => (
              <BrowserRow key={each.id} browser={each} />
            ))}
          </Rows>
        )}
      </Loaded>
    </Section>
  );
}

function BrowserRow({ browser }: { browser: PushSubscriptionRow }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: () => call(notificationsRoutes.removePushSubscription, { params: { id: browser.id } }),
    onSuccess: () => refresh(notificationsRoutes.listPushSubscriptions),
  });
  const name = browser.browser || new URL(browser.endpoint).hostname;
  return (
    <Row
      name={name}
      mark={<IconDeviceDesktop size={20} className="dim" aria-hidden />}
      note={<TimeAgo at={browser.createdAt} shape="message" />}
      side={
        <Button
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          aria-label={t('notifications:push.removeOf', { name })}
        >
          {t('notifications:push.remove')}
        </Button>
      }
    />
  );
}
