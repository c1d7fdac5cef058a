import { IconMail, IconPencil, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelName } from '../../contract/tickets.ts';

const icons = { email: IconMail, api: IconWorld, agent: IconPencil };

/** How a ticket came in. */
export function ChannelIcon({ channel, size = 16 }: { channel: ChannelName; size?: number }) {
  const { t } = useTranslation();
  const Icon = icons[channel];
  return <Icon size={size} role="img" aria-label={t(`tickets:channel.${channel}`)} />;
}
