import { Node } from '@tiptap/core';

/** Somebody named in a note: `<span data-mention="agent-7">@Maya</span>`. One thing, deleted as a whole. */
export const mentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    named: { default: null, parseHTML: (element: HTMLElement) => element.dataset.mention ?? null },
    label: { default: '', parseHTML: (element: HTMLElement) => (element.textContent ?? '').replace(/^@/, '') },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node }) => ['span', { 'data-mention': String(node.attrs.named) }, `@${String(node.attrs.label)}`],
  renderText: ({ node }) => `@${String(node.attrs.label)}`,
});
