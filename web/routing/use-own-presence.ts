import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PresenceState, routingRoutes } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useAgentPresence } from '../ui/agent-presence.ts';
import { announce } from '../ui/announce.ts';
import { useMe } from '../ui/me.tsx';

/** How the reader stands, and how to change it. */
export function useOwnPresence() {
  const { t } = useTranslation();
  const me = useMe().agent.id;
  const presence = useAgentPresence()(me);
  const client = useQueryClient();
  const refresh = useRefresh();
  const set = useMutation({
    mutationFn: (body: { state: PresenceState; reason: string | null }) => call(routingRoutes.setPresence, { body }),
    onSuccess: ({ state }) => {
      announce(t(`ui:presence.${state}`));
      void client.invalidateQueries({ queryKey: ['offers'] });
      return refresh(routingRoutes.listPresence);
    },
  });
  return { ...presence, choose: (state: PresenceState, reason: string | null = null) => set.mutate({ state, reason }) };
}
