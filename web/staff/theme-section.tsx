import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Me, themes } from '../../contract/staff.ts';
import { useMe } from '../ui/me.tsx';
import { Section } from '../ui/section.tsx';

/** The colours of the workspace, changed at once. */
export function ThemeSection({ change }: { change: (theme: Me['agent']['theme']) => void }) {
  const { t } = useTranslation();
  const { agent } = useMe();
  return (
    <Section title={t('staff:profile.theme')} lede={t('staff:profile.themeLede')}>
      <SegmentedControl
        aria-label={t('staff:profile.theme')}
        value={agent.theme}
        onChange={(value) => change(themes.find((theme) => theme === value) ?? 'system')}
        data={themes.map((theme) => ({ value: theme, label: t(`shell:theme.${theme}`) }))}
      />
    </Section>
  );
}
