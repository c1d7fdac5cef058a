import { IconArrowBackUp, IconCircleCheck, IconClockPause, IconLock, IconTag, IconUserPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import { offerInPalette } from '../ui/palette-store.ts';
import { useKeys } from '../ui/use-keys.ts';
import { wishComposer } from './composer-wish.ts';
import { wishTogether } from './together-wish.ts';
import { useSetStatus } from './use-change-ticket.ts';

type Acts = { onTag: () => void; onAssign: () => void };

/** Keys of the open ticket; the palette offers the same acts. */
export function useTicketKeys(ticket: Ticket, { onTag, onAssign }: Acts): void {
  const { t } = useTranslation();
  const [mayReply, mayEdit] = [useCan('tickets.reply'), useCan('tickets.edit')];
  const setStatus = useSetStatus(ticket);
  const group = t('tickets:keys.ticket');
  const solved = ticket.status === 'solved';
  const acts = [
    ...(mayReply
      ? [
          {
            keys: 'r',
            label: t('tickets:keys.reply'),
            icon: <IconArrowBackUp size={16} />,
            run: () => wishComposer('reply', ticket.id),
          },
        ]
      : []),
    {
      keys: 'n',
      label: t('tickets:keys.note'),
      icon: <IconLock size={16} />,
      run: () => wishComposer('note', ticket.id),
    },
    ...(mayEdit
      ? [
          { keys: 'a', label: t('tickets:keys.assign'), icon: <IconUserPlus size={16} />, run: onAssign },
          {
            keys: 's',
            label: t('together:snooze.act'),
            icon: <IconClockPause size={16} />,
            run: () => wishTogether({ kind: 'snooze' }),
          },
          { keys: 't', label: t('tickets:keys.tag'), icon: <IconTag size={16} />, run: onTag },
          {
            keys: 'e',
            label: t(solved ? 'tickets:keys.reopen' : 'tickets:keys.solve'),
            icon: <IconCircleCheck size={16} />,
            run: () => setStatus(solved ? 'open' : 'solved'),
          },
        ]
      : []),
  ];
  const inComposer = [
    { keys: 'mod+enter', label: t('tickets:keys.send'), group, run: () => undefined },
    ...(mayReply
      ? [{ keys: 'mod+shift+enter', label: t('tickets:keys.sendAndSolve'), group, run: () => undefined }]
      : []),
  ];
  useKeys([...acts.map(({ keys, label, run }) => ({ keys, label, group, run })), ...inComposer]);
  useEffect(() => offerInPalette(acts.map((act) => ({ ...act, id: `act-${act.keys}` }))));
}
