import { ActionIcon, Button } from '@mantine/core';
import { IconLock, IconPaperclip, IconSend } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd.tsx';
import { usePhone } from '../ui/use-phone.ts';
import classes from './composer.module.css';
import { SendMenu } from './send-menu.tsx';

type Props = {
  kind: 'reply' | 'note';
  marks: ReactNode;
  timer: ReactNode;
  /** Files are still on their way. */
  waiting: boolean;
  busy: boolean;
  canSolve: boolean;
  canReply: boolean;
  onKind: (kind: 'reply' | 'note') => void;
  onFiles: (files: File[]) => void;
  onSend: (how: { solve?: boolean; sendAt?: Date }) => void;
};

/** Marks and files on the left, sending on the right. One filled button. */
export function ComposerBar(props: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { kind, marks, waiting, busy, canSolve, onSend } = props;
  const why = waiting ? t('tickets:files.wait') : undefined;
  return (
    <div className={classes.bar}>
      {phone ? <PhoneSwitch {...props} /> : <span className={classes.marks}>{marks}</span>}
      {phone ? null : <hr />}
      <FileButton onFiles={props.onFiles} size={phone ? 44 : 28} />
      {props.timer}
      <span className="grow" />
      {kind === 'note' ? (
        <Button
          className={classes.noteAct ?? ''}
          size={phone ? 'lg' : 'sm'}
          disabled={waiting}
          title={why}
          loading={busy}
          onClick={() => onSend({})}
          rightSection={phone ? null : <Kbd keys="mod+enter" />}
        >
          {t('tickets:composer.addNote')}
        </Button>
      ) : (
        <>
          {canSolve && !phone ? (
            <Button variant="default" disabled={waiting || busy} title={why} onClick={() => onSend({ solve: true })}>
              {t('tickets:composer.sendAndSolve')}
            </Button>
          ) : null}
          <Button.Group className={classes.sendGroup ?? ''}>
            <Button
              size={phone ? 'lg' : 'sm'}
              disabled={waiting}
              title={why}
              loading={busy}
              onClick={() => onSend({})}
              leftSection={phone ? <IconSend size={16} /> : null}
              rightSection={phone ? null : <Kbd keys="mod+enter" />}
            >
              {t('tickets:composer.send')}
            </Button>
            <SendMenu disabled={waiting || busy} withSolve={canSolve && phone} onSend={onSend} />
          </Button.Group>
        </>
      )}
    </div>
  );
}

function PhoneSwitch({ kind, canReply, onKind }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.switch} role="tablist" aria-label={t('tickets:composer.label')}>
      {canReply ? (
        <button type="button" role="tab" aria-selected={kind === 'reply'} onClick={() => onKind('reply')}>
          {t('tickets:composer.reply')}
        </button>
      ) : null}
      <button type="button" role="tab" aria-selected={kind === 'note'} onClick={() => onKind('note')}>
        <IconLock size={14} aria-hidden="true" className={classes.noteLock} />
        {t('tickets:composer.note')}
      </button>
    </div>
  );
}

function FileButton({ size, onFiles }: { size: number; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        size={size}
        aria-label={t('tickets:files.attach')}
        title={t('tickets:files.attach')}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={size > 40 ? 20 : 16} />
      </ActionIcon>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('tickets:files.attach')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
