import { useTranslation } from 'react-i18next';
import type { Mailbox } from '../../contract/channels.ts';
import { Ago } from '../ui/ago.tsx';

/** How a mailbox is doing, as a sentence. */
export function MailboxHealth({ health }: { health: Mailbox['health'] }) {
  const { t } = useTranslation();
  const { state, lastInAt, lastOutAt, error, errorAt } = health;
  if (state === 'failing')
    return (
      <>
        {t('channels:health.failing')} {errorAt && <Ago at={errorAt} />}
        {error && `: ${error}`}
      </>
    );
  if (!lastInAt && !lastOutAt) return t('channels:health.unused');
  return (
    <>
      {state === 'silent' && `${t('channels:health.silent')} `}
      {t('channels:health.in')} {lastInAt ? <Ago at={lastInAt} /> : t('channels:health.never')}
      {', '}
      {t('channels:health.out')} {lastOutAt ? <Ago at={lastOutAt} /> : t('channels:health.never')}
    </>
  );
}
