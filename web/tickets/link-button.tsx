import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Makes what is selected a link, changes it or takes it away. An address without a scheme is taken for https. */
export function LinkButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const open = () => setAddress(String(editor.getAttributes('link').href ?? ''));
  const set = () => {
    const href = withScheme(address?.trim() ?? '');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    setAddress(null);
  };
  return (
    <Popover
      opened={address !== null}
      onChange={(opened) => !opened && setAddress(null)}
      position="top-start"
      trapFocus
      width={300}
    >
      <Popover.Target>
        <ActionIcon
          aria-label={t('tickets:editor.link')}
          title={t('tickets:editor.link')}
          onClick={open}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconLink size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            set();
          }}
        >
          <TextInput
            label={t('tickets:editor.linkAddress')}
            placeholder="https://"
            value={address ?? ''}
            onChange={(event) => setAddress(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button type="submit" size="xs" variant="default">
              {address?.trim() ? t('ui:save') : t('tickets:editor.linkRemove')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function withScheme(address: string): string {
  if (address === '' || /^(https?:|mailto:|tel:)/i.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return '';
  return address.includes('@') && !address.includes('/') ? `mailto:${address}` : `https://${address}`;
}
