import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './copy-line.module.css';

/** Something to be copied whole: a token, a DNS record, a secret. */
export function CopyLine({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.line}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long value scrolls sideways and must be reachable by keyboard */}
      <code className={css.value} tabIndex={0} role="group" aria-label={label} dir="ltr">
        {value}
      </code>
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
