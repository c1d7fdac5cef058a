import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Agent, staffRoutes } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';

/** Deactivates (true) or reactivates (false) an agent at once, with Undo. */
export function useDeactivation(agent: Agent, done: () => void) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const set = async (deactivated: boolean) => {
    await call(staffRoutes.changeAgent, { params: { id: agent.id }, body: { deactivated } });
    await refresh(staffRoutes.listAgents);
  };
  const back = useMutation({ mutationFn: set });
  return useMutation({
    mutationFn: set,
    onSuccess: (_, deactivated) => {
      const text = deactivated ? 'staff:people.isDeactivated' : 'staff:people.isReactivated';
      toast({ text: t(text, { name: agent.name }), undo: () => back.mutate(!deactivated) });
      done();
    },
  });
}
