import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useEffectEvent, useId, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './mention-picker.module.css';
import { mentionQuery } from './mention-query.ts';
import { type Named, useNamed } from './use-named.ts';

export type KeyTaker = (event: KeyboardEvent) => boolean;
type Props = { editor: Editor; ticket: Ticket; keys: RefObject<KeyTaker | null> };
type Writing = { query: string; from: number; to: number; left: number; top: number };

/** Whom to mention, beneath the @ that is being written. Arrows choose, Enter or Tab takes, Escape leaves it as text. */
export function MentionPicker({ editor, ticket, keys }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [writing, leave] = useWriting(editor);
  const [chosen, setChosen] = useState(0);
  const found = useNamed(ticket, writing?.query ?? null);
  const at = Math.min(chosen, found.length - 1);
  const opened = writing !== null && found.length > 0;
  const take = (named: Named) => {
    if (!writing) return;
    const content = [
      { type: 'mention', attrs: { named: named.key, label: named.name } },
      { type: 'text', text: ' ' },
    ];
    editor.chain().focus().insertContentAt({ from: writing.from, to: writing.to }, content).run();
    setChosen(0);
  };
  useLayoutEffect(() => {
    keys.current = (event) => {
      const named = found[at];
      if (!opened || !named) return false;
      if (event.key === 'ArrowDown') setChosen((at + 1) % found.length);
      else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
      else if ((event.key === 'Enter' && !event.metaKey && !event.ctrlKey) || event.key === 'Tab') take(named);
      else if (event.key === 'Escape') leave();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
    return () => {
      keys.current = null;
    };
  });
  useEffect(() => {
    const { dom } = editor.view;
    if (!opened) return undefined;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', `${id}-${at}`);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, opened, id, at]);
  if (!opened) return null;
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label={t('notifications:mention.list')}
      className={classes.list}
      style={{ left: writing.left, top: writing.top }}
    >
      {found.map((named, index) => (
        <div
          key={named.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className={classes.option}
          onMouseDown={(event) => {
            event.preventDefault();
            take(named);
          }}
        >
          <Avatar name={named.name} kind="agent" size={20} />
          <span className="grow" dir="auto">
            {named.name}
          </span>
          {named.note ? <small className="dim">{named.note}</small> : null}
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** The name that is being written at the caret, and a way to leave it as text until another one begins. */
function useWriting(editor: Editor): [Writing | null, () => void] {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const look = useEffectEvent(() => {
    const { selection } = editor.state;
    const before = selection.empty
      ? selection.$from.parent.textBetween(0, selection.$from.parentOffset, '\n', '\ufffc')
      : '';
    const query = editor.isFocused ? mentionQuery(before) : null;
    if (!query) return setWriting(null);
    const to = selection.from;
    const from = to - query.length;
    const place = editor.view.coordsAtPos(from);
    setWriting({ query: query.query, from, to, left: place.left, top: place.top });
  });
  useEffect(() => {
    const onChange = () => look();
    editor.on('transaction', onChange);
    editor.on('blur', onChange);
    return () => {
      editor.off('transaction', onChange);
      editor.off('blur', onChange);
    };
  }, [editor]);
  return [writing && writing.from !== left ? writing : null, () => setLeft(writing?.from ?? null)];
}
