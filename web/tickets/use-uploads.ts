import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../contract/tickets.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { knownFile, rememberFile } from './known-files.ts';
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
};

/** Files on their way into a message, and those that are there. */
export function useUploads(draftIds: readonly number[]) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const count = useRef(0);
  const [uploads, setUploads] = useState<Upload[]>(() => draftIds.map((id) => fromDraft(id, t('tickets:files.file'))));
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
      },
    ]);
    if (tooLarge) return null;
    try {
      const made = await uploadFile(file, (part) => change(key, { part }), stop.signal);
      rememberFile(made);
      change(key, { part: null, id: made.id });
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
  const ids = uploads.flatMap((each) => (each.id === null ? [] : [each.id]));
  return { uploads, ids, add, remove, clear: () => setUploads([]), busy: uploads.some((each) => each.part !== null) };
}

function fromDraft(id: number, name: string): Upload {
  const known = knownFile(id);
  return {
    key: `d${id}`,
    name: known?.name ?? name,
    size: known?.size ?? 0,
    part: null,
    id,
    inline: known?.inline ?? false,
    error: null,
    stop: () => undefined,
  };
}
