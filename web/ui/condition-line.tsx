import { Select } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, conditionFields, type FieldKind } from '../../contract/conditions.ts';
import css from './condition-builder.module.css';
import type { Asked } from './condition-group.tsx';
import { askedOp, opChoices, withOp } from './condition-ops.ts';
import { ConditionValues } from './condition-values.tsx';

type Props = {
  one: Condition;
  change: (one: Condition) => void;
  asked: Asked;
  at: { path: string; number: number; fresh: boolean };
  remove: ReactNode;
};

/** One question: which field, how it is asked, and the values. */
export function ConditionLine({ one, change, asked, at, remove }: Props) {
  const { t } = useTranslation();
  const { words } = asked;
  const kind = words.kind(one.field);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (at.fresh) field.current?.focus();
  }, [at.fresh]);
  const error = useFaultWords(asked, at.path);
  const ops = kind ? opChoices(kind, asked.changes) : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={t('conditions:conditionOf', { number: at.number })} className={css.line}>
      <Select
        ref={field}
        aria-label={t('conditions:fieldLabel')}
        data={fieldChoices(one.field, asked)}
        value={one.field}
        onChange={(chosen) => chosen && chosen !== one.field && change(begun(chosen, words.kind(chosen)))}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('forms:nothingFound')}
        error={Boolean(error)}
      />
      {ops.length > 1 && kind && (
        <Select
          aria-label={t('conditions:opLabel')}
          data={ops.map((op) => ({ value: op, label: t(opKey(op, kind)) }))}
          value={askedOp(one, kind)}
          onChange={(op) => op && change(withOp(one, op as (typeof ops)[number]))}
          allowDeselect={false}
        />
      )}
      {kind && (
        <div className={css.values}>
          <ConditionValues one={one} kind={kind} change={(values) => change({ ...one, values })} asked={asked} />
        </div>
      )}
      <div className={css.remove}>{remove}</div>
      {error && (
        <p className={css.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** A question just begun about a field: the first operator of its kind, and nothing chosen yet. */
function begun(field: string, kind: FieldKind | undefined): Condition {
  if (kind === 'flag') return { field, op: 'is', values: [true] };
  if (kind === 'instant') return { field, op: 'less', values: ['-1d'] };
  return { field, op: kind === 'text' || kind === 'words' ? 'contains' : 'is', values: [] };
}

function opKey(op: string, kind: FieldKind): string {
  const ofAll = op === 'empty' || op === 'filled' || op.startsWith('changed');
  return ofAll ? `conditions:op.${op}` : `conditions:op.${kind}.${op}`;
}

function fieldChoices(now: string, { place, words }: Asked) {
  const offered = Object.entries(conditionFields)
    .filter(([, contract]) => place === 'view' || !('readerOnly' in contract))
    .map(([value]) => ({ value, label: words.field(value) }));
  const own = words.fields.map(({ key, label }) => ({ value: `cf.${key}`, label }));
  const known = [...offered, ...own].some(({ value }) => value === now);
  const lost = known ? [] : [{ value: now, label: words.field(now) }];
  if (own.length === 0) return [...offered, ...lost];
  return [
    { group: words.t('conditions:ticketFields'), items: [...offered, ...lost] },
    { group: words.t('conditions:ownFields'), items: own },
  ];
}

function useFaultWords({ faults }: Asked, path: string): string | undefined {
  const { t } = useTranslation();
  const fault = faults.find((each) => each.path === path || each.path.startsWith(`${path}.`));
  return fault && t([`conditions:fault.${fault.code.replaceAll('.', '-')}`, 'conditions:fault.other']);
}
