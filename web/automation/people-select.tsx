import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgents, useTeams } from '../ui/staff-lists.ts';

type Word = 'me' | 'current' | 'assignee' | 'followers';
type AgentProps<W extends Word> = {
  value: number | W | null;
  words: readonly W[];
  onChange: (value: number | W | null) => void;
  /** Nobody may be chosen too. */
  nobody?: boolean;
  /** Only who can hold tickets. */
  holders?: boolean;
  label?: string;
};

/** An agent, or a word for one who is found out on the ticket. */
export function AgentSelect<W extends Word>({ value, words, onChange, nobody, holders, label }: AgentProps<W>) {
  const { t } = useTranslation();
  const agents = useAgents().filter((each) => !each.deactivatedAt && !(holders && each.role === 'light-agent'));
  const data = [
    ...(nobody ? [{ value: 'nobody', label: t('automation:actions.nobody') }] : []),
    ...words.map((word) => ({ value: word as string, label: t(`automation:actions.${String(word)}`) })),
    ...agents.map((each) => ({ value: String(each.id), label: each.name })),
  ];
  return (
    <Select
      {...(label ? { label } : { 'aria-label': t('automation:actions.agent') })}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('forms:nothingFound')}
      data={data}
      value={value === null ? (nobody ? 'nobody' : null) : String(value)}
      onChange={(chosen) => {
        const word = words.find((each) => each === chosen);
        onChange(word ?? (chosen === null || chosen === 'nobody' ? null : Number(chosen)));
      }}
    />
  );
}

type TeamProps = {
  value: number | null;
  onChange: (value: number | null) => void;
  /** What choosing none means. */
  empty?: 'none-of' | 'sameTeam';
  label?: string;
};

/** A team, or none. */
export function TeamSelect({ value, onChange, empty = 'none-of', label }: TeamProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...(label ? { label } : { 'aria-label': t('automation:actions.team') })}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('forms:nothingFound')}
      data={[
        { value: '', label: t(`automation:actions.${empty}`) },
        ...useTeams().map((each) => ({ value: String(each.id), label: each.name })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen ? Number(chosen) : null)}
    />
  );
}
