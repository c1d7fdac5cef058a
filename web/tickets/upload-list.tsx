import { ActionIcon, Progress } from '@mantine/core';
import { IconAlertCircle, IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../ui/file-size.ts';
import classes from './upload-list.module.css';
import type { Upload } from './use-uploads.ts';

/** The files of the message that is being written, with how far they are. */
export function UploadList({ uploads, onRemove }: { uploads: Upload[]; onRemove: (key: string) => void }) {
  const { t, i18n } = useTranslation();
  const listed = uploads.filter((each) => !each.inline || each.error || each.part !== null);
  if (listed.length === 0) return null;
  return (
    <ul className={classes.uploads} aria-label={t('tickets:files.label')}>
      {listed.map((each) => {
        const { unit, size } = fileSize(each.size, i18n.language);
        return (
          <li key={each.key} data-wrong={each.error ? true : undefined} title={each.name}>
            {each.error ? (
              <IconAlertCircle size={14} aria-hidden="true" />
            ) : (
              <IconPaperclip size={14} aria-hidden="true" />
            )}
            <span className="clip" dir="auto" role={each.error ? 'alert' : undefined}>
              {each.error ?? each.name}
            </span>
            {each.part !== null ? (
              <Progress
                value={each.part * 100}
                size={4}
                w={48}
                color="var(--text)"
                aria-label={t('tickets:files.uploading', { name: each.name })}
              />
            ) : !each.error && each.size > 0 ? (
              <span className="dim">{t(`ui:size.${unit}`, { size })}</span>
            ) : null}
            <ActionIcon
              size={20}
              aria-label={t('tickets:files.remove', { name: each.name })}
              onClick={() => onRemove(each.key)}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        );
      })}
    </ul>
  );
}
