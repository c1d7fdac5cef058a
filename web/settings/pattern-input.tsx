import { Stack, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A pattern, and a place to try it out. */
export function PatternInput({ value, error, ...rest }: TextInputProps & { value: string }) {
  const { t } = useTranslation();
  const [sample, setSample] = useState('');
  const pattern = compiled(value);
  const fits = pattern?.test(sample.slice(0, 200)) ?? false;
  const broken = value !== '' && !pattern ? t('settings:fields.patternBroken') : null;
  return (
    <Stack gap="xs">
      <TextInput
        {...rest}
        value={value}
        error={error ?? broken}
        label={t('settings:fields.pattern')}
        description={t('settings:fields.patternMeans')}
        placeholder="FC-[0-9]{5}"
        maxLength={300}
        dir="ltr"
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      {pattern && (
        <TextInput
          value={sample}
          onChange={(event) => setSample(event.currentTarget.value)}
          label={t('settings:fields.try')}
          description={t('settings:fields.tryMeans')}
          inputWrapperOrder={['label', 'input', 'description']}
        />
      )}
      {pattern && sample !== '' && (
        <p className={fits ? 'good-t' : 'bad-t'} aria-live="polite">
          {fits ? t('settings:fields.fits') : t('settings:fields.fitsNot')}
        </p>
      )}
    </Stack>
  );
}

function compiled(pattern: string): RegExp | null {
  if (pattern === '') return null;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}
