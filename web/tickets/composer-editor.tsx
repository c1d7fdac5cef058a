import Image from '@tiptap/extension-image';
import Placeholder from '@tiptap/extension-placeholder';
import { type Editor, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useLayoutEffect, useRef } from 'react';
import { styleNonce } from '../ui/style-nonce.ts';
import { mentionNode } from './mention-node.ts';

type Acts = {
  html: string;
  placeholder: string;
  label: string;
  onChange: (html: string) => void;
  onSend: (solve: boolean) => void;
  onFiles: (files: File[]) => void;
  /** `/` was typed where a paragraph is empty. */
  onSlash: () => void;
  /** Takes a key before the editor does; answers whether it did. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** The rich text of the composer: paragraphs, bold, italic, lists, links, quotes, code and pictures. */
export function useComposerEditor(acts: Acts): Editor | null {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  return useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        link: { openOnClick: false, defaultProtocol: 'https' },
      }),
      Image.configure({ inline: true }),
      mentionNode,
      Placeholder.configure({ placeholder: () => latest.current.placeholder }),
    ],
    content: acts.html,
    injectNonce: styleNonce,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor }) => latest.current.onChange(editor.isEmpty ? '' : editor.getHTML()),
    editorProps: {
      attributes: {
        'aria-label': acts.label,
        'aria-multiline': 'true',
        role: 'textbox',
        dir: 'auto',
        spellcheck: 'true',
      },
      handleKeyDown: (view, event) => {
        if (latest.current.onKey(event)) return true;
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          event.preventDefault();
          latest.current.onSend(event.shiftKey);
          return true;
        }
        if (event.key === '/' && view.state.selection.$from.parent.content.size === 0) {
          event.preventDefault();
          latest.current.onSlash();
          return true;
        }
        if (event.key === 'Escape') view.dom.blur();
        return false;
      },
      handlePaste: (_view, event) => took(event.clipboardData, event, latest.current.onFiles),
      handleDrop: (_view, event) => took(event.dataTransfer, event, latest.current.onFiles),
    },
  });
}

function took(data: DataTransfer | null, event: Event, files: (files: File[]) => void): boolean {
  const given = [...(data?.files ?? [])];
  if (given.length === 0) return false;
  event.preventDefault();
  files(given);
  return true;
}
