import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './new-password-input.module.css';
import { type PasswordStrength, passwordStrength } from './password-strength.ts';

const steps: Record<PasswordStrength, number> = { short: 1, weak: 1, fair: 2, strong: 3 };

/** A field for a new password with a word on how good it is. */
export function NewPasswordInput({ value, ...rest }: PasswordInputProps & { value: string }) {
  const { t } = useTranslation();
  const strength = passwordStrength(value);
  return (
    <div>
      <PasswordInput
        {...rest}
        value={value}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('identity:password.show') }}
      />
      <div className={css.strength} data-strength={value === '' ? 'none' : strength}>
        <span className={css.bars} aria-hidden>
          {[1, 2, 3].map((step) => (
            <i key={step} data-on={value !== '' && step <= steps[strength]} />
          ))}
        </span>
        <span aria-live="polite">
          {value === '' ? t('identity:password.rule') : t(`identity:password.${strength}`)}
        </span>
      </div>
    </div>
  );
}
