import { IconFile, IconFileText, IconFileZip, IconMusic, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../contract/tickets.ts';
import { fileSize } from '../ui/file-size.ts';
import classes from './attachment-list.module.css';

const shownAsPicture = /^image\/(png|jpe?g|gif|webp|avif|bmp)$/;

/** The files of a message, pictures as small pictures. What is shown inside the text is not listed. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const { t } = useTranslation();
  const listed = attachments.filter((each) => !each.inline);
  if (listed.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('tickets:files.label')}>
      {listed.map((each) => (
        <li key={each.id}>{each.redactedAt ? <Erased name={each.name} /> : <File file={each} />}</li>
      ))}
    </ul>
  );
}

function File({ file }: { file: Attachment }) {
  const { t, i18n } = useTranslation();
  const { unit, size } = fileSize(file.size, i18n.language);
  const words = t(`ui:size.${unit}`, { size });
  const [broken, setBroken] = useState(false);
  return (
    <a
      className={classes.file}
      href={file.url}
      target="_blank"
      rel="noopener noreferrer"
      title={`${file.name}, ${words}`}
    >
      {shownAsPicture.test(file.contentType) && !broken ? (
        <img src={file.url} alt="" loading="lazy" width={36} height={36} onError={() => setBroken(true)} />
      ) : (
        <FilePicture type={file.contentType} />
      )}
      <span className={classes.name}>
        <b className="clip" dir="auto">
          {file.name}
        </b>
        {words}
      </span>
    </a>
  );
}

function Erased({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.file} title={name}>
      <FilePicture type="" />
      <span className={classes.name}>{t('tickets:files.erased')}</span>
    </span>
  );
}

function FilePicture({ type }: { type: string }) {
  const Icon = type.startsWith('video/')
    ? IconVideo
    : type.startsWith('audio/')
      ? IconMusic
      : /zip|compressed|tar/.test(type)
        ? IconFileZip
        : /pdf|text|document/.test(type)
          ? IconFileText
          : IconFile;
  return (
    <span className={classes.picture} aria-hidden="true">
      <Icon size={18} />
    </span>
  );
}
