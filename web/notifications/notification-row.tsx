import { ActionIcon } from '@mantine/core';
import { IconAlarm, IconAt, IconCheck, IconMessage, IconMessages, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NotificationLine } from '../../contract/notifications.ts';
import { Row } from '../ui/row.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useLineWords } from './use-line-words.ts';

const pictures = {
  mentioned: IconAt,
  assigned: IconUserCheck,
  'customer-replied': IconMessage,
  'service-warned': IconAlarm,
  'service-breached': IconAlarm,
  'side-conversation': IconMessages,
};

type Props = { line: NotificationLine; onSeen: () => void };

/** What happened on one ticket; the whole row leads there and counts as seen. */
export function NotificationRow({ line, onSeen }: Props) {
  const { t } = useTranslation();
  const words = useLineWords()(line);
  const Picture = pictures[line.kind];
  const { ticketId, sideConversationId, seenAt } = line;
  const to = sideConversationId === null ? `/inbox/all/${ticketId}` : `/side-conversations/${sideConversationId}`;
  return (
    <Row
      name={line.subject}
      mark={<Picture size={20} className="dim" aria-hidden="true" />}
      note={words}
      {...(line.kind === 'service-breached' && line.count === 1 ? { tone: 'bad' as const } : {})}
      quiet={seenAt !== null}
      link={(className) => (
        <Link to={to} className={className} dir="auto" title={line.subject} data-line={line.id} onClick={onSeen}>
          {line.subject}
        </Link>
      )}
      side={
        <>
          <TimeAgo at={line.at} />
          {seenAt === null ? (
            <ActionIcon
              aria-label={t('notifications:seeOne', { subject: line.subject })}
              title={t('notifications:see')}
              onClick={onSeen}
            >
              <IconCheck size={16} />
            </ActionIcon>
          ) : null}
        </>
      }
    />
  );
}
