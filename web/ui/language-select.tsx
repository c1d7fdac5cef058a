import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Languages that the workspace itself speaks. */
export function LanguageSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const data = [
    { value: 'en', label: 'English' },
    { value: 'de', label: 'Deutsch' },
  ];
  return <Select label={t('forms:language')} allowDeselect={false} {...props} data={data} />;
}
