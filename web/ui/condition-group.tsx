import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionPlace, ConditionTree } from '../../contract/conditions.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import css from './condition-builder.module.css';
import { ConditionLine } from './condition-line.tsx';
import { type Group, groupOf, isCondition, joins, treeOf } from './condition-parts.ts';
import type { ConditionWords } from './use-condition-words.ts';

/** What is the same for every line of one builder. */
export type Asked = {
  place: ConditionPlace;
  changes: boolean;
  words: ConditionWords;
  faults: readonly RefusedField[];
};
type At = { path: string; depth: number; label: string };
type Props = { group: Group; change: (group: Group) => void; asked: Asked; at: At; remove?: ReactNode };

/** One group: how its parts are joined, the parts, and how to add more. */
export function ConditionGroup({ group, change, asked, at, remove }: Props) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(-1);
  const [removals, setRemovals] = useState(0);
  const addButton = useRef<HTMLButtonElement>(null);
  const { parts } = group;
  const put = (index: number, part: ConditionTree) =>
    change({ ...group, parts: parts.map((each, place) => (place === index ? part : each)) });
  const add = (part: ConditionTree) => {
    setAdded(parts.length);
    change({ ...group, parts: [...parts, part] });
  };
  const drop = (index: number) => {
    setAdded(-1);
    setRemovals(removals + 1);
    change({ ...group, parts: parts.filter((_, place) => place !== index) });
    addButton.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={at.label} className={css.group} data-depth={at.depth}>
      <div className={css.join}>
        <Select
          aria-label={t('conditions:joinLabel')}
          data={joins.map((join) => ({ value: join, label: t(`conditions:join.${join}`) }))}
          value={group.join}
          onChange={(join) => change({ ...group, join: join ?? 'all' })}
          allowDeselect={false}
          size="xs"
        />
        <span className="grow" />
        {remove}
      </div>
      {parts.length === 0 && <EmptyGroup group={group} depth={at.depth} />}
      <ol className={css.parts}>
        {parts.map((part, index) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place; a removal gives those behind it new ones
            key={`${at.path}.${index}.${removals}`}
            part={part}
            place={{ number: index + 1, path: `${at.path}.${group.join}.${index}`, depth: at.depth }}
            change={(next) => put(index, next)}
            drop={() => drop(index)}
            asked={asked}
            fresh={index === added}
          />
        ))}
      </ol>
      <div className={css.adds}>
        <Button
          ref={addButton}
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => add({ field: 'status', op: 'is', values: [] })}
          disabled={parts.length >= 50}
        >
          {t('conditions:add')}
        </Button>
        {at.depth < 3 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => add({ any: [] })}
            disabled={parts.length >= 50}
          >
            {t('conditions:addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

function EmptyGroup({ group, depth }: { group: Group; depth: number }) {
  const { t } = useTranslation();
  const words = depth === 1 ? t('conditions:none') : t('conditions:emptyGroup');
  return <p className="dim">{group.join === 'any' ? t('conditions:noneAtAll') : words}</p>;
}

type PartProps = {
  part: ConditionTree;
  place: { number: number; path: string; depth: number };
  change: (part: ConditionTree) => void;
  drop: () => void;
  asked: Asked;
  fresh: boolean;
};

function Part({ part, place, change, drop, asked, fresh }: PartProps) {
  const { t } = useTranslation();
  const { number, path, depth } = place;
  const words = isCondition(part) ? t('conditions:remove', { number }) : t('conditions:removeGroup', { number });
  const remove = (
    <ActionIcon onClick={drop} aria-label={words} title={words}>
      <IconX size={16} />
    </ActionIcon>
  );
  if (isCondition(part))
    return (
      <li>
        <ConditionLine one={part} change={change} asked={asked} at={{ path, number, fresh }} remove={remove} />
      </li>
    );
  return (
    <li>
      <ConditionGroup
        group={groupOf(part)}
        change={(next) => change(treeOf(next))}
        asked={asked}
        at={{ path, depth: depth + 1, label: t('conditions:groupOf', { number }) }}
        remove={remove}
      />
    </li>
  );
}
