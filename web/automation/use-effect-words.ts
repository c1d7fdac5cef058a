import { useTranslation } from 'react-i18next';
import type { Effect } from '../../contract/automation-actions.ts';
import type { ConditionValue } from '../../contract/conditions.ts';
import { useAgents } from '../ui/staff-lists.ts';
import { useConditionNames } from '../ui/use-condition-names.ts';
import { useConditionWords } from '../ui/use-condition-words.ts';

type Changed = { field: string; from: unknown; to: unknown };
/** What was found at a field, with the names of what it holds. */
export type EffectWords = {
  field: (field: string) => string;
  value: (field: string, value: unknown) => string;
  /** A change of a field as one line; sets by what came and went. */
  change: (change: Changed) => string;
  effect: (effect: Effect) => string;
};

/** How changes and effects of rules are said. `told` are the fields and values that will be asked for, so that names are loaded. */
export function useEffectWords(told: readonly Changed[]): EffectWords {
  const { t } = useTranslation();
  const agents = useAgents();
  const named = useConditionNames(
    told.map(({ field, from, to }) => ({ field, values: [...plain(from), ...plain(to)] })),
  );
  const words = useConditionWords(named);
  const agent = (id: number) => agents.find((each) => each.id === id)?.name ?? t('conditions:gone');
  const field = (name: string) => (name === 'cc' ? t('automation:effects.copies') : words.field(name));
  const value = (name: string, held: unknown): string => {
    if (Array.isArray(held)) return held.length === 0 ? words.value(name, null) : words.list(held.map(String), 'and');
    return name === 'cc' ? String(held) : words.value(name, (held ?? null) as ConditionValue);
  };
  const change = ({ field: name, from, to }: Changed) =>
    Array.isArray(from) && Array.isArray(to)
      ? setLine(name, from as string[], to as string[])
      : t('automation:effects.change', { field: field(name), from: value(name, from), to: value(name, to) });
  const setLine = (name: string, from: readonly string[], to: readonly string[]) => {
    const [added, removed] = [to.filter((each) => !from.includes(each)), from.filter((each) => !to.includes(each))];
    return [
      ...(added.length > 0
        ? [t('automation:effects.added', { field: field(name), words: words.list(added, 'and') })]
        : []),
      ...(removed.length > 0
        ? [t('automation:effects.removed', { field: field(name), words: words.list(removed, 'and') })]
        : []),
    ].join(' · ');
  };
  return { field, value, change, effect: (effect) => effectLine(effect) };

  function effectLine(effect: Effect): string {
    if (effect.kind === 'change') return change(effect);
    if (effect.kind === 'follow') return t('automation:effects.follow', { name: agent(effect.agentId) });
    if (effect.kind === 'mail') {
      const names = words.list(effect.agentIds.map(agent), 'and');
      return t('automation:effects.mail', { names, subject: effect.subject });
    }
    if (effect.kind === 'follow-up') return t('automation:effects.follow-up', { subject: effect.subject });
    return t(`automation:effects.${effect.kind}`);
  }
}

function plain(value: unknown): ConditionValue[] {
  return typeof value === 'number' || typeof value === 'string' ? [value] : [];
}
