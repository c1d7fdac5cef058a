import { Checkbox, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Message, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { putMessage } from './ticket-data.ts';

/** Erases words, files or everything of a message, for good. */
export function RedactDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorWords = useErrorWords();
  const [what, setWhat] = useState<'words' | 'all'>('words');
  const [text, setText] = useState(() => (getSelection()?.toString() ?? '').trim());
  const [files, setFiles] = useState<number[]>([]);
  const redact = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      call(ticketsRoutes.redactMessage, {
        params: { id: message.id },
        body: what === 'all' ? {} : { ...(text.trim() ? { text: text.trim() } : {}), attachmentIds: files },
      }),
    onSuccess: ({ alsoErasedFrom, ...after }) => {
      putMessage(client, after);
      const { messageIds, subject } = alsoErasedFrom;
      const key = subject ? 'tickets:redact.reachedSubject' : 'tickets:redact.reached';
      if (subject || messageIds.length > 0) toast({ text: t(key, { count: messageIds.length }) });
      onClose();
    },
  });
  const nothing = what === 'words' && !text.trim() && files.length === 0;
  const missing = what === 'words' && text.trim() !== '' && !message.text.includes(text.trim());
  return (
    <ConfirmDialog
      opened
      title={t('tickets:redact.title')}
      body={t('tickets:redact.body')}
      act={t('tickets:redact.confirm')}
      busy={redact.isPending}
      disabled={nothing || missing}
      onAct={() => redact.mutate()}
      onClose={onClose}
    >
      <Stack gap="sm" mt="md">
        <SegmentedControl
          value={what}
          onChange={(value) => setWhat(value === 'all' ? 'all' : 'words')}
          data={[
            { value: 'words', label: t('tickets:redact.words') },
            { value: 'all', label: t('tickets:redact.all') },
          ]}
        />
        {what === 'words' ? (
          <>
            <Textarea
              label={t('tickets:redact.text')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={2}
              maxRows={6}
              dir="auto"
              error={missing ? t('tickets:redact.missing') : undefined}
            />
            {message.attachments.map((file) => (
              <Checkbox
                key={file.id}
                label={file.name}
                checked={files.includes(file.id)}
                onChange={(event) =>
                  setFiles(event.currentTarget.checked ? [...files, file.id] : files.filter((id) => id !== file.id))
                }
              />
            ))}
          </>
        ) : null}
        {redact.isError ? <p className="bad-t">{errorWords(redact.error)}</p> : null}
      </Stack>
    </ConfirmDialog>
  );
}
