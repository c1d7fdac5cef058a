import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** A time zone of the IANA database, with its distance from UTC today. */
export function TimeZoneSelect(props: Omit<SelectProps, 'data'>) {
  const { t } = useTranslation();
  const data = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
  return (
    <Select
      label={t('forms:timeZone')}
      searchable
      allowDeselect={props.clearable ?? false}
      limit={200}
      clearButtonProps={{ 'aria-label': t('forms:clear') }}
      {...props}
      data={data}
      nothingFoundMessage={t('forms:nothingFound')}
    />
  );
}
