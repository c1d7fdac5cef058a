import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; change: (value: string) => void };

/** A field for looking something up; tells what was typed after a short pause. */
export function SearchInput({ value, change, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(change, 250);
  const set = (next: string) => {
    setTyped(next);
    tell(next.trim());
  };
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label={t('forms:clear')} onClick={() => set('')} />}
      {...rest}
      value={typed}
      onChange={(event) => set(event.currentTarget.value)}
      dir="auto"
    />
  );
}
