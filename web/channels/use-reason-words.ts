import { useTranslation } from 'react-i18next';
import type { InboundMail } from '../../contract/channels.ts';

/** Why a mail was not filed, in words; its state where there is no reason. */
export function useReasonWords(): (mail: Pick<InboundMail, 'reason' | 'state'>) => string {
  const { t, i18n } = useTranslation();
  return ({ reason, state }) => {
    if (!reason) return t(`channels:quarantine.state.${state}`);
    const key = `channels:reason.${reason.replaceAll('.', '-')}`;
    return i18n.exists(key) ? t(key) : t('channels:reason.other');
  };
}
