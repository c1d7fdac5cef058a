import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAlertOctagon,
  IconArrowMerge,
  IconBell,
  IconBellOff,
  IconClockPause,
  IconDots,
  IconHeartHandshake,
  IconHistory,
  IconLink,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan, useMe } from '../ui/me.tsx';
import { toast } from '../ui/toast-store.ts';
import { wishTogether } from './together-wish.ts';
import { useMoveTicket } from './use-move-ticket.ts';

type Props = { ticket: Ticket; history: boolean; onHistory: () => void };

/** What one does seldom with a ticket. */
export function MoreMenu({ ticket, history, onHistory }: Props) {
  const { t } = useTranslation();
  const meId = useMe().agent.id;
  const [mayEdit, mayDelete] = [useCan('tickets.edit'), useCan('tickets.delete')];
  const { move, follow } = useMoveTicket(ticket);
  const follows = ticket.followerIds.includes(meId);
  const copy = () => {
    void navigator.clipboard
      .writeText(`${location.origin}/tickets/${ticket.id}`)
      .then(() => toast({ text: t('tickets:more.copied') }));
  };
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('tickets:more.label')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('tickets:more.number', { id: ticket.id })}</Menu.Label>
        <Menu.Item
          leftSection={follows ? <IconBellOff size={16} /> : <IconBell size={16} />}
          onClick={() => follow(!follows)}
        >
          {t(follows ? 'tickets:more.unfollow' : 'tickets:more.follow')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLink size={16} />} onClick={copy}>
          {t('tickets:more.copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={onHistory}>
          {t(history ? 'tickets:more.hideHistory' : 'tickets:more.history')}
        </Menu.Item>
        {mayEdit && !ticket.mergedInto ? <TogetherItems slow={ticket.slowLane !== null} /> : null}
        {mayEdit || mayDelete ? <Menu.Divider /> : null}
        {mayEdit ? (
          <Menu.Item
            leftSection={<IconAlertOctagon size={16} />}
            onClick={() => move(ticket.isSpam ? 'not-spam' : 'spam')}
          >
            {t(ticket.isSpam ? 'tickets:more.notSpam' : 'tickets:more.spam')}
          </Menu.Item>
        ) : null}
        {mayDelete ? (
          <Menu.Item
            leftSection={ticket.deletedAt ? <IconRestore size={16} /> : <IconTrash size={16} />}
            onClick={() => move(ticket.deletedAt ? 'restore' : 'trash')}
          >
            {t(ticket.deletedAt ? 'tickets:more.restore' : 'tickets:more.delete')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What it has to do with others, and with the day. */
function TogetherItems({ slow }: { slow: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconClockPause size={16} />} onClick={() => wishTogether({ kind: 'snooze-pick' })}>
        {t('together:snooze.act')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => wishTogether({ kind: 'merge' })}>
        {t('together:merge.menu')}
      </Menu.Item>
      {slow ? null : (
        <Menu.Item leftSection={<IconHeartHandshake size={16} />} onClick={() => wishTogether({ kind: 'slow-lane' })}>
          {t('together:slow.menu')}
        </Menu.Item>
      )}
    </>
  );
}
