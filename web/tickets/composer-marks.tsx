import { ActionIcon } from '@mantine/core';
import { IconBlockquote, IconBold, IconCode, IconItalic, IconList, IconListNumbers } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { LinkButton } from './link-button.tsx';

const marks = [
  { name: 'bold', words: 'bold', Icon: IconBold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  {
    name: 'italic',
    words: 'italic',
    Icon: IconItalic,
    run: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    words: 'list',
    Icon: IconList,
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    words: 'numbers',
    Icon: IconListNumbers,
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    words: 'quote',
    Icon: IconBlockquote,
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  { name: 'code', words: 'code', Icon: IconCode, run: (editor: Editor) => editor.chain().focus().toggleCode().run() },
] as const;

/** The buttons of the editor: pressed where the caret stands in such a mark. */
export function ComposerMarks({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      marks
        .filter((mark) => now.isActive(mark.name))
        .map((mark) => mark.name)
        .join(' '),
  }).split(' ');
  return (
    <span className={classes.marks}>
      {marks.map(({ name, words, Icon, run }) => (
        <ActionIcon
          key={name}
          aria-label={t(`tickets:editor.${words}`)}
          title={t(`tickets:editor.${words}`)}
          aria-pressed={active.includes(name)}
          data-on={active.includes(name) || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={16} />
        </ActionIcon>
      ))}
      <LinkButton editor={editor} />
    </span>
  );
}
