import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconEraser, IconTransfer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import { toast } from '../ui/toast-store.ts';
import classes from './message-menu.module.css';
import { RedactDialog } from './redact-dialog.tsx';
import { wishTogether } from './together-wish.ts';

/** What can be done with one message. */
export function MessageMenu({ message }: { message: Message }) {
  const { t } = useTranslation();
  const mayRedact = useCan('tickets.redact') && !message.redactedAt;
  const mayMove = useCan('tickets.edit');
  const [asking, setAsking] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(message.text).then(() => toast({ text: t('tickets:message.copied') }));
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size={20} className={classes.dots} aria-label={t('tickets:message.menu')}>
            <IconDotsVertical size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
            {t('tickets:message.copy')}
          </Menu.Item>
          {mayMove ? (
            <Menu.Item
              leftSection={<IconTransfer size={16} />}
              onClick={() => wishTogether({ kind: 'move', messageId: message.id })}
            >
              {t('together:move.menu')}
            </Menu.Item>
          ) : null}
          {mayRedact ? (
            <Menu.Item leftSection={<IconEraser size={16} />} c="var(--bad-text)" onClick={() => setAsking(true)}>
              {t('tickets:redact.act')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asking ? <RedactDialog message={message} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
