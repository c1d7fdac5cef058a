import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefused } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';

type Props = {
  error: unknown;
  title: string;
  lede: string;
  again: () => void;
  /** The way on, where there is one besides signing in. */
  children?: ReactNode;
};

/** A link of a mail or of the console that opened nothing: it is no longer good (`title` and `lede`), or the server could not say. */
export function LinkFault({ error, title, lede, again, children = null }: Props) {
  const { t } = useTranslation();
  const refused =
    isRefused(error) && (error.kind === 'not-found' || error.kind === 'conflict' || error.kind === 'invalid');
  if (!refused)
    return (
      <OutsideSheet title={t('identity:link.faultTitle')}>
        <ErrorNote error={error} onRetry={again} />
      </OutsideSheet>
    );
  const foot = <OutsideLink to="/sign-in">{t('identity:signIn.instead')}</OutsideLink>;
  return (
    <OutsideSheet title={title} lede={lede} foot={foot}>
      {children}
    </OutsideSheet>
  );
}
