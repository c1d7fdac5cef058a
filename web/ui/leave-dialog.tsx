import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asked before unsaved words are lost. */
export function LeaveDialog({ stay, leave }: { stay: () => void; leave: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={stay} title={t('forms:leaveTitle')} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <Text size="md" c="var(--text-2)" mb="lg">
        {t('forms:leaveText')}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={stay} data-autofocus>
          {t('forms:keepWriting')}
        </Button>
        <Button color="bad" onClick={leave}>
          {t('forms:throwAway')}
        </Button>
      </Group>
    </Modal>
  );
}
