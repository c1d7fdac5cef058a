import { useTranslation } from 'react-i18next';
import type { PresenceState } from '../../contract/routing.ts';
import { presenceTone } from './agent-presence.ts';
import { StatusDot } from './status-dot.tsx';

type Props = { state: PresenceState; reason?: string | null };

/** How an agent stands: a dot and the word for it, with the reason where there is one. */
export function PresenceMark({ state, reason }: Props) {
  const { t } = useTranslation();
  return (
    <span className="dim" style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      <StatusDot tone={presenceTone[state]} />
      <span>
        {t(`ui:presence.${state}`)}
        {reason ? `: ${reason}` : ''}
      </span>
    </span>
  );
}
