import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  opened: boolean;
  title: string;
  body: string;
  /** Names what happens: “Erase for good”. */
  act: string;
  busy?: boolean;
  disabled?: boolean;
  onAct: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks before what cannot be undone, and only then. */
export function ConfirmDialog({
  opened,
  title,
  body,
  act,
  busy = false,
  disabled = false,
  onAct,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      size={440}
    >
      <Text c="var(--text-2)" lh="22px">
        {body}
      </Text>
      {children}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('ui:keep')}
        </Button>
        <Button color="bad" loading={busy} disabled={disabled} onClick={onAct}>
          {act}
        </Button>
      </Group>
    </Modal>
  );
}
