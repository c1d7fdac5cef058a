import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { askBreak } from '../routing/break-dialog.tsx';
import { useOwnPresence } from '../routing/use-own-presence.ts';
import { openNewTicket } from '../tickets/new-ticket-store.ts';
import { useCan } from '../ui/me.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { showKeys } from './keys-dialog.tsx';

/** Keys that work on every page. */
export function useDeskKeys(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayOpen = useCan('tickets.edit');
  const leads = useCan('routing.manage');
  const own = useOwnPresence();
  const group = t('shell:keys.everywhere');
  const goes = (keys: string, label: string, to: string) => ({ keys, label, group, run: () => void navigate({ to }) });
  useKeys([
    { keys: '/', label: t('search:title'), group, run: () => void navigate({ to: '/search' }) },
    { keys: '?', label: t('shell:keys.show'), group, run: showKeys },
    ...(mayOpen ? [{ keys: 'c', label: t('tickets:new.title'), group, run: openNewTicket }] : []),
    { keys: 'p o', label: t('routing:keys.online'), group, run: () => own.choose('online') },
    { keys: 'p a', label: t('routing:keys.away'), group, run: () => own.choose('away') },
    { keys: 'p b', label: t('routing:keys.break'), group, run: askBreak },
    goes('g d', t('together:day.title'), '/my-day'),
    goes('g i', t('shell:inbox'), '/inbox/open'),
    goes('g n', t('notifications:title'), '/notifications'),
    goes('g c', t('shell:customers'), '/customers'),
    ...(leads ? [goes('g n', t('shell:now'), '/now')] : []),
    goes('g r', t('shell:reports'), '/reports'),
    goes('g s', t('shell:settings'), '/settings'),
  ]);
}
