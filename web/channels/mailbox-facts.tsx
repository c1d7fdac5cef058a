import { Radio, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormOf } from '../ui/form-of.ts';
import { Section } from '../ui/section.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import { useBrands } from '../ui/use-brands.ts';
import css from './mailbox-page.module.css';
import type { MailboxValues } from './mailbox-values.ts';

/** Address, aliases, brand, team and the name in the From line. */
export function MailboxFacts({ form }: { form: FormOf<MailboxValues> }) {
  const { t } = useTranslation();
  const brands = useBrands();
  const teams = useTeams();
  const field = form.getInputProps;
  return (
    <Section title={t('channels:mailbox.facts')}>
      <Stack gap="md">
        <div className={css.pair}>
          <TextInput {...field('address')} label={t('channels:mailbox.address')} type="email" />
          <TagsInput
            {...field('aliases')}
            label={t('channels:mailbox.aliases')}
            description={t('channels:mailbox.aliasesMean')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <Select
            {...field('brandId')}
            label={t('channels:mailbox.brand')}
            data={brands.map((brand) => ({ value: String(brand.id), label: brand.name }))}
            allowDeselect={false}
          />
          <Select
            {...field('teamId')}
            label={t('channels:mailbox.team')}
            placeholder={t('channels:mailbox.noTeam')}
            data={teams.map((team) => ({ value: String(team.id), label: team.name }))}
            clearable
            clearButtonProps={{ 'aria-label': t('forms:clear') }}
          />
        </div>
        <Radio.Group {...field('fromName')} label={t('channels:mailbox.fromName')}>
          <Stack gap="xs" mt={4}>
            <Radio value="agent" color="var(--text)" iconColor="var(--sheet)" label={t('channels:mailbox.fromAgent')} />
            <Radio value="brand" color="var(--text)" iconColor="var(--sheet)" label={t('channels:mailbox.fromBrand')} />
          </Stack>
        </Radio.Group>
      </Stack>
    </Section>
  );
}
