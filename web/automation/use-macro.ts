import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Macro } from '../../contract/automation.ts';
import type { Effect } from '../../contract/automation-actions.ts';
import { paragraphsOf } from '../../contract/escape-html.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';

/** What a macro writes into the composer, and what goes with it when it is sent. */
export type MacroText = {
  kind: 'reply' | 'note';
  html: string;
  lines: readonly string[];
  apply: () => Promise<void>;
};

/** Uses a macro: what it says goes into the composer, what it changes goes with the sending; without words it is applied at once. */
export function useMacro(macro: Macro, ticketId: number, write: (text: MacroText) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = useRefresh();
  const words = useErrorWords();
  const apply = useMutation({
    mutationFn: () =>
      call(automationRoutes.applyMacro, { params: { id: macro.id }, body: { ticketId, parts: 'changes' } }),
    onSuccess: async ({ effects, failures: [failure] }) => {
      const { name } = macro;
      if (effects.length > 0 || failure)
        toast({
          text: failure
            ? t('automation:picker.partly', { name, why: failure.message })
            : t('automation:picker.applied', { name }),
          ...(failure && { tone: 'bad' as const }),
        });
      await client.invalidateQueries({ queryKey: ['ticket', ticketId] });
      await refresh(automationRoutes.listMacros);
    },
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
  });
  return (effects: readonly Effect[], lines: readonly string[]) => {
    const said = effects.find(({ kind }) => kind === 'reply') ?? effects.find(({ kind }) => kind === 'note');
    const run = async () => void (await apply.mutateAsync().catch(() => undefined));
    if (said?.kind !== 'reply' && said?.kind !== 'note') return void run();
    write({ kind: said.kind, html: said.html ?? paragraphsOf(said.text ?? ''), lines, apply: run });
  };
}
