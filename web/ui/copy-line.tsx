import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './copy-line.module.css';

/** Something to be copied whole: a token, a DNS record, a secret. */
export function CopyLine({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.line}>
      <input
        className={css.value}
        readOnly
        value={value}
        aria-label={label}
        dir="ltr"
        onFocus={(event) => event.target.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
          >
            {copied ? t('forms:copied') : t('forms:copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
