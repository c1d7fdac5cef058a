import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { RemoveSecondFactor } from './remove-second-factor.tsx';
import { StartSecondFactor } from './start-second-factor.tsx';

type Props = { isOn: boolean; changed: () => Promise<unknown> };

/** Whether signing in asks for a second factor, and the way to change that. */
export function SecondFactorSection({ isOn, changed }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Section
      title={t('identity:secondFactor.heading')}
      lede={isOn ? t('identity:secondFactor.whatOn') : t('identity:secondFactor.whatOff')}
      act={
        <Button variant="default" onClick={() => setOpen(true)}>
          {isOn ? t('identity:secondFactor.remove') : t('identity:secondFactor.start')}
        </Button>
      }
    >
      {isOn && (
        <Badge tone="good">
          <IconShieldCheck size={14} aria-hidden /> {t('identity:secondFactor.isOn')}
        </Badge>
      )}
      {open && isOn && <RemoveSecondFactor close={close} changed={changed} />}
      {open && !isOn && <StartSecondFactor close={close} changed={changed} />}
    </Section>
  );
}
