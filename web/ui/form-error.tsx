import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRefused, type RefusedKind } from '../api.ts';
import css from './form-error.module.css';
import { useErrorWords } from './use-error-words.ts';

type Props = {
  error: unknown;
  /** Better words than the general ones, where this form knows what such a refusal means. */
  words?: Partial<Record<RefusedKind, string>>;
};

/** Why a form was not taken, above its fields: what happened, and when to try again where the server said so. */
export function FormError({ error, words = {} }: Props) {
  const { t } = useTranslation();
  const general = useErrorWords();
  const refusal = isRefused(error) ? error : null;
  const wait = refusal?.retryAfter;
  return (
    <div className={css['error']} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      <p>
        {(refusal && words[refusal.kind]) ?? general(error)}
        {wait !== undefined &&
          ` ${wait < 90 ? t('forms:againSeconds', { count: Math.ceil(wait) }) : t('forms:againMinutes', { count: Math.ceil(wait / 60) })}`}
      </p>
    </div>
  );
}
