import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge.tsx';
import { useSideConversations } from './use-side.ts';

/** How many side conversations of a ticket are open. */
export function SideCount({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation();
  const open = useSideConversations(ticketId).filter(({ state }) => state === 'open').length;
  if (open === 0) return null;
  return (
    <Badge title={t('side:title')}>
      <IconMessages size={12} aria-hidden="true" /> {t('side:open', { count: open })}
    </Badge>
  );
}
