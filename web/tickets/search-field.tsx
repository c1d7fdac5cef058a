import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Suggestion, searchRoutes } from '../../contract/search.ts';
import { reading } from '../live/reading.ts';
import classes from './search-page.module.css';

type Props = {
  typed: string;
  change: (query: string) => void;
  submit: (query: string) => void;
  invalid: boolean;
  input: RefObject<HTMLInputElement | null>;
};

/** Where a query is written: keys and their values are offered under the cursor. Enter searches, arrows choose what is offered. */
export function SearchField({ typed, change, submit, invalid, input }: Props) {
  const { t } = useTranslation();
  const [at, setAt] = useState(typed.length);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { items, from, to } = useSuggestions(typed, at, box.dropdownOpened);
  const follow = () => setAt(input.current?.selectionStart ?? typed.length);
  const choose = (text: string) => {
    const isKey = text.endsWith(':');
    const next = `${typed.slice(0, from)}${text}${isKey ? '' : ' '}${typed.slice(to).trimStart()}`;
    const cursor = from + text.length + (isKey ? 0 : 1);
    change(next);
    setAt(cursor);
    requestAnimationFrame(() => input.current?.setSelectionRange(cursor, cursor));
  };
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          role="combobox"
          aria-autocomplete="list"
          size="lg"
          maxLength={1000}
          aria-label={t('search:field')}
          placeholder={t('search:placeholder')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={typed}
          error={invalid}
          dir="auto"
          onChange={(event) => {
            change(event.currentTarget.value);
            setAt(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
            box.openDropdown();
          }}
          onClick={follow}
          onKeyUp={follow}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && box.dropdownOpened) event.stopPropagation();
            if (event.key !== 'Enter' || (box.dropdownOpened && box.getSelectedOptionIndex() >= 0)) return;
            box.closeDropdown();
            submit(typed.trim());
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={items.length === 0} className={classes.offers ?? ''}>
        <Combobox.Options aria-label={t('search:offers')}>
          {items.map((each) => (
            <Combobox.Option key={each.text} value={each.text} className={classes.offer ?? ''}>
              <Offer {...each} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Offer({ kind, text, label }: Suggestion) {
  const { t, i18n } = useTranslation();
  if (kind === 'value') return <span dir="auto">{label}</span>;
  const words = `search:key.${label}`;
  return (
    <>
      <code>{text}</code>
      <span className="dim">
        {i18n.exists(words) ? t(words) : i18n.exists(`conditions:field.${label}`) ? t(`conditions:field.${label}`) : ''}
      </span>
    </>
  );
}

function useSuggestions(typed: string, at: number, enabled: boolean) {
  const [asked] = useDebouncedValue(`${at} ${typed}`, 100);
  const [place = '0'] = asked.split(' ', 1);
  const query = asked.slice(place.length + 1);
  const found = useQuery({
    ...reading(searchRoutes.suggest, { query: { query, at: Math.min(Number(place), query.length) } }),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const fresh = query === typed && Number(place) === at;
  return fresh && found.data && !found.isPlaceholderData ? found.data : { items: [], from: at, to: at };
}
