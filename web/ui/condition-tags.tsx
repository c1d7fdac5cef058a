import { TagsInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionValue } from '../../contract/conditions.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';

type Props = { values: string[]; change: (values: ConditionValue[]) => void };

/** Tags of a question, suggested from those in use. */
export function ConditionTags({ values, change }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim().toLowerCase(), 120);
  const found = useQuery({
    ...reading(ticketsRoutes.listTags, { query: { query } }),
    placeholderData: keepPreviousData,
  });
  return (
    <TagsInput
      aria-label={t('conditions:valueLabel')}
      placeholder={values.length === 0 ? t('conditions:tagHint') : ''}
      value={values}
      onChange={(tags) => change(tags.map((tag) => tag.trim().toLowerCase()).filter(Boolean))}
      searchValue={typed}
      onSearchChange={setTyped}
      data={(found.data?.items ?? []).map((each) => each.name)}
      limit={8}
      splitChars={[',']}
      acceptValueOnBlur
    />
  );
}
