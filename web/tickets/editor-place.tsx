import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef } from 'react';

type Props = { editor: Editor; className: string | undefined };

/**
 * Where the editor stands. No node of ours is drawn by React, so its element is only hung in and taken out: the library's own
 * way lays the page out twice more, in the midst of the change from one ticket to the next.
 */
export function EditorPlace({ editor, className }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // One that waited too long for its page is given up; the next is already being made.
    if (editor.isDestroyed) return undefined;
    const { dom } = editor.view;
    place.current?.append(dom);
    return () => dom.remove();
  }, [editor]);
  return <div ref={place} className={className} />;
}
