import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../ui/copy-line.tsx';

/** The secret of a new token, which nobody will ever see again. */
export function NewTokenDialog({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('identity:tokens.madeTitle')}
    >
      <Stack gap="md">
        <p className="soft">{t('identity:tokens.madeText')}</p>
        <CopyLine value={secret} label={t('identity:tokens.secret')} />
        <Group justify="flex-end">
          <Button onClick={close}>{t('identity:tokens.done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
