import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused } from '../api.ts';
import { wishMacro } from '../ui/macro-wish.ts';
import classes from './composer.module.css';
import { ComposerBar } from './composer-bar.tsx';
import { useComposerEditor } from './composer-editor.tsx';
import { ComposerMarks } from './composer-marks.tsx';
import { ComposerTabs } from './composer-tabs.tsx';
import { ComposerTimer } from './composer-timer.tsx';
import { ComposerTrouble } from './composer-trouble.tsx';
import { hearWish, type PendingChanges } from './composer-wish.ts';
import { EditorPlace } from './editor-place.tsx';
import { type KeyTaker, MentionPicker } from './mention-picker.tsx';
import { PendingLine } from './pending-line.tsx';
import type { OpenTicket } from './ticket-data.ts';
import { UploadList } from './upload-list.tsx';
import { useMaySolve } from './use-change-ticket.ts';
import { useDraft } from './use-draft.ts';
import { useSeenMessage } from './use-seen-message.ts';
import { useSend } from './use-send.ts';
import { useBookClock } from './use-time-spent.ts';
import { useUploads } from './use-uploads.ts';

type Props = { open: OpenTicket; canReply: boolean; whyNot: string; onTyping: () => void };

/** Reply or note: rich text, files, copies; kept as a draft, sent now or later, taken back for ten seconds. */
export function ComposerForm({ open, canReply, whyNot, onTyping }: Props) {
  const { t } = useTranslation();
  const { ticket } = open;
  const kept = ticket.draft;
  const [kind, setKind] = useState<'reply' | 'note'>(canReply ? (kept?.kind ?? 'reply') : 'note');
  const [ccs, setCcs] = useState(ticket.ccs);
  const [pending, setPending] = useState<PendingChanges | null>(null);
  const html = useRef(kept?.html ?? '');
  const [empty, setEmpty] = useState(html.current === '');
  const uploads = useUploads(kept?.attachments ?? [], html.current);
  const draft = useDraft(ticket.id);
  const sending = useSend(ticket);
  const maySolve = useMaySolve(ticket);
  const bookClock = useBookClock(ticket.id);
  const seen = useSeenMessage(open, empty);
  const mentionKeys = useRef<KeyTaker | null>(null);
  const isNote = kind === 'note';
  const firstName = ticket.requester.name.split(' ')[0] ?? ticket.requester.name;

  const send = async (how: { solve?: boolean; sendAt?: Date; anyway?: boolean }) => {
    const used = uploads.uploads.filter(
      (each) => each.id !== null && (!each.inline || html.current.includes(`/files/${each.id}/`)),
    );
    if (html.current === '' && used.length === 0) return void editor?.commands.focus('end');
    if (uploads.busy || sending.isPending || (how.solve && !maySolve())) return;
    await draft.stop();
    sending.mutate(
      {
        kind,
        html: html.current,
        attachmentIds: used.map((each) => each.id ?? 0),
        ccs,
        seenMessageId: how.anyway ? seen.newestId : seen.id,
        solve: how.solve ?? false,
        sendAt: how.sendAt ?? null,
      },
      {
        onSuccess: () => {
          editor?.commands.clearContent(false);
          html.current = '';
          setEmpty(true);
          uploads.clear();
          seen.accept();
          bookClock();
          void pending?.run();
          setPending(null);
        },
        onError: () => keep(),
      },
    );
  };
  const addFiles = async (files: File[]) => {
    for (const file of files) {
      const inline = /^image\/(png|jpeg|gif|webp)$/.test(file.type) && file.size < 5_000_000;
      const made = await uploads.add(file, inline);
      if (made && inline) editor?.chain().focus().setImage({ src: made.url, alt: made.name }).run();
    }
  };
  const editor = useComposerEditor({
    html: html.current,
    placeholder: t(isNote ? 'tickets:composer.writeNote' : 'tickets:composer.writeReply', { name: firstName }),
    label: t('tickets:composer.label'),
    onChange: (text) => {
      html.current = text;
      setEmpty(text === '');
      if (text !== '') onTyping();
      keep();
    },
    onSend: (solve) => void send({ solve: solve && !isNote }),
    onFiles: (files) => void addFiles(files),
    onSlash: () => wishMacro(ticket.id),
    onKey: (event) => mentionKeys.current?.(event) ?? false,
  });
  const keep = () => draft.change({ kind, html: html.current, attachments: uploads.files });
  const fileIds = uploads.files.map((each) => each.id).join();
  const before = useRef(`${kind} ${fileIds}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words are kept as they are typed; this keeps a change of kind or files.
  useEffect(() => {
    if (before.current === `${kind} ${fileIds}`) return;
    before.current = `${kind} ${fileIds}`;
    if (html.current !== '' || fileIds !== '') keep();
    editor?.view.dispatch(editor.state.tr);
  }, [kind, fileIds]);
  useEffect(
    () =>
      hearWish(ticket.id, ({ kind: wished, text, html: rich, pending: wishedChanges }) => {
        if (wished === 'note' || canReply) setKind(wished);
        editor?.commands.focus('end');
        if (rich) editor?.commands.insertContent(rich);
        else if (text) editor?.commands.insertContent({ type: 'text', text });
        if (wishedChanges) setPending(wishedChanges);
      }),
    [editor, canReply, ticket.id],
  );
  return (
    <section className={classes.composer} data-kind={kind} aria-label={t('tickets:composer.label')}>
      <ComposerTabs
        kind={kind}
        canReply={canReply}
        whyNot={whyNot}
        name={firstName}
        ticket={ticket}
        ccs={ccs}
        draftState={draft.state}
        onKind={setKind}
        onCcs={setCcs}
      />
      <ComposerTrouble
        newer={isNote ? [] : seen.newer}
        conflict={isRefused(sending.error) && sending.error.code === 'message.newer'}
        error={sending.error}
        onSeen={() => {
          seen.accept();
          sending.reset();
        }}
        onSendAnyway={() => void send({ ...(sending.variables?.solve ? { solve: true } : {}), anyway: true })}
      />
      <PendingLine pending={pending} drop={() => setPending(null)} />
      <div className={classes.editor}>
        {editor ? <EditorPlace editor={editor} className={classes.content} /> : null}
        {editor && isNote ? <MentionPicker editor={editor} ticket={ticket} keys={mentionKeys} /> : null}
        <UploadList uploads={uploads.uploads} onRemove={uploads.remove} />
        <ComposerBar
          kind={kind}
          marks={editor ? <ComposerMarks editor={editor} /> : null}
          timer={<ComposerTimer ticketId={ticket.id} />}
          waiting={uploads.busy}
          busy={sending.isPending}
          canSolve={ticket.status !== 'solved'}
          canReply={canReply}
          onKind={setKind}
          onFiles={(files) => void addFiles(files)}
          onSend={(how) => void send(how)}
        />
      </div>
    </section>
  );
}
