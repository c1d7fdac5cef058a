import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './recovery-codes-step.module.css';

type Props = { codes: string[]; done: () => void };

export function RecoveryCodesStep({ codes, done }: Props) {
  const { t } = useTranslation();
  const text = codes.join('\n');
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${t('identity:secondFactor.fileTitle')}\n\n${text}\n`)}`;
  return (
    <Stack gap="md">
      <p className="soft">{t('identity:secondFactor.codesText')}</p>
      <ol className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
            >
              {copied ? t('forms:copied') : t('forms:copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          component="a"
          href={file}
          download="warmline-recovery-codes.txt"
          leftSection={<IconDownload size={16} />}
        >
          {t('identity:secondFactor.download')}
        </Button>
        <span className="grow" />
        <Button onClick={done}>{t('identity:secondFactor.kept')}</Button>
      </Group>
    </Stack>
  );
}
