import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Clip } from '../ui/clip.tsx';

export type RequesterChoice = { id: number } | { email: string };
const emailLike = /^[^\s@,]+@[^\s@,]+\.[^\s@,]{2,}$/;

/** A customer by name or mail address; an address that nobody has yet makes a new customer. */
export function RequesterField({ onPick }: { onPick: (choice: RequesterChoice | null) => void }) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 120);
  const found = useQuery({
    queryKey: ['requesters', asked],
    queryFn: () => call(customersRoutes.listCustomers, { query: { query: asked, limit: 6 } }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const customers = asked.length > 1 ? (found.data?.items ?? []) : [];
  const typed = (value: string) => {
    setText(value);
    onPick(emailLike.test(value.trim()) ? { email: value.trim() } : null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  const pick = (value: string) => {
    const chosen = customers.find((each) => String(each.id) === value);
    if (chosen) {
      setText(chosen.emails[0] ? `${chosen.name} (${chosen.emails[0]})` : chosen.name);
      onPick({ id: chosen.id });
    }
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <Combobox.Target>
        <TextInput
          label={t('tickets:new.requester')}
          placeholder={t('tickets:new.requesterHint')}
          value={text}
          onChange={(event) => typed(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          required
          withAsterisk={false}
          data-autofocus
          autoComplete="off"
          dir="auto"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={customers.length === 0 && !emailLike.test(asked)}>
        <Combobox.Options aria-label={t('tickets:new.requester')}>
          {customers.map((each) => (
            <Combobox.Option key={each.id} value={String(each.id)}>
              <span className="row">
                <Avatar name={each.name} kind="customer" size={24} />
                <Clip text={each.name} />
                <Clip className="dim" text={each.emails[0] ?? ''} />
              </span>
            </Combobox.Option>
          ))}
          {customers.length === 0 ? (
            <Combobox.Option value="new">{t('tickets:new.newCustomer', { address: asked })}</Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
