import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const tags =
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mk ms mt nb nl pl pt pt-BR ro ru sk sl sq sr sv ta th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** A language that a person may speak, named in the reader's own. */
export function AnyLanguageSelect({ value, ...props }: Omit<SelectProps, 'data'>) {
  const { t, i18n } = useTranslation();
  const data = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.resolvedLanguage ?? 'en'], { type: 'language' });
    const offered = typeof value === 'string' && value !== '' && !tags.includes(value) ? [...tags, value] : tags;
    return offered
      .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [i18n.resolvedLanguage, value]);
  return (
    <Select
      label={t('forms:language')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('forms:clear') }}
      {...props}
      {...(value === undefined ? {} : { value })}
      data={data}
      nothingFoundMessage={t('forms:nothingFound')}
    />
  );
}
