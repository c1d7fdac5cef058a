import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../contract/tickets.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { largestFile, uploadFile } from './upload-file.ts';

export type Upload = {
  key: string;
  name: string;
  size: number;
  /** 0 to 1 while on its way, null when there. */
  part: number | null;
  id: number | null;
  /** Shown inside the text: not listed, unless the text no longer shows it. */
  inline: boolean;
  error: string | null;
  stop: () => void;
  /** What the server keeps of it, once it is there. */
  made: Attachment | null;
};

/** Files on their way into a message, and those that are there. */
export function useUploads(drafted: readonly Attachment[], html: string) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const count = useRef(0);
  const [uploads, setUploads] = useState<Upload[]>(() => drafted.map((file) => fromDraft(file, html)));
  const change = useCallback((key: string, how: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...how } : each)));
  }, []);
  const add = async (file: File, inline: boolean): Promise<Attachment | null> => {
    count.current += 1;
    const key = `u${count.current}`;
    const stop = new AbortController();
    const tooLarge = file.size > largestFile ? t('tickets:files.tooLarge', { name: file.name }) : null;
    setUploads((all) => [
      ...all,
      {
        key,
        name: file.name,
        size: file.size,
        part: tooLarge ? null : 0,
        id: null,
        inline,
        error: tooLarge,
        stop: () => stop.abort(),
        made: null,
      },
    ]);
    if (tooLarge) return null;
    try {
      const made = await uploadFile(file, (part) => change(key, { part }), stop.signal);
      change(key, { part: null, id: made.id, made });
      return made;
    } catch (error) {
      change(key, { part: null, error: words(error) });
      return null;
    }
  };
  const remove = (key: string) => {
    uploads.find((each) => each.key === key)?.stop();
    setUploads((all) => all.filter((each) => each.key !== key));
  };
  const files = uploads.flatMap((each) => each.made ?? []);
  return { uploads, files, add, remove, clear: () => setUploads([]), busy: uploads.some((each) => each.part !== null) };
}

function fromDraft(file: Attachment, html: string): Upload {
  return {
    key: `d${file.id}`,
    name: file.name,
    size: file.size,
    part: null,
    id: file.id,
    inline: html.includes(`/files/${file.id}/`),
    error: null,
    stop: () => undefined,
    made: file,
  };
}
