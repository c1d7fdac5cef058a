import { ActionIcon, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { announce } from '../ui/announce.ts';
import { Row, Rows } from '../ui/row.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import css from './rule-list.module.css';
import { useDragOrder } from './use-drag-order.ts';

type Props = { kind: Rule['kind']; rules: Rule[] };

/** Rules in order: dragged by the grip, or moved by two buttons. */
export function RuleList({ kind, rules }: Props) {
  const { t } = useTranslation();
  const move = useRuleOrder(kind, rules);
  const list = useDragOrder(move);
  return (
    <div ref={list}>
      <Rows label={t(`automation:rules.${kind}.title`)}>
        {rules.map((rule, place) => (
          <Row
            key={rule.id}
            name={rule.name}
            note={<Facts rule={rule} />}
            quiet={!rule.enabled}
            mark={
              <span data-grip className={css.grip} draggable title={t('automation:rules.drag', { name: rule.name })}>
                <IconGripVertical size={16} aria-hidden />
              </span>
            }
            link={(className) => (
              <Link className={className} to={`/settings/${kind}s/${rule.id}`} dir="auto">
                {rule.name}
              </Link>
            )}
            side={<Acts rule={rule} place={place} last={rules.length - 1} move={move} />}
          />
        ))}
      </Rows>
    </div>
  );
}

function Facts({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  return [
    ...(rule.enabled ? [] : [t('automation:rules.off')]),
    rule.firings > 0 ? t('automation:rules.firedTimes', { count: rule.firings }) : t('automation:rules.never'),
    ...(rule.stopped > 0 ? [t('automation:rules.stoppedTimes', { count: rule.stopped })] : []),
  ].join(' · ');
}

type ActsProps = { rule: Rule; place: number; last: number; move: (from: number, to: number) => void };

function Acts({ rule, place, last, move }: ActsProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const { name } = rule;
  const enable = useMutation({
    mutationFn: (enabled: boolean) => call(automationRoutes.changeRule, { params: { id: rule.id }, body: { enabled } }),
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
    onSettled: () => refresh(automationRoutes.listRules),
  });
  return (
    <>
      <ActionIcon
        aria-label={t('automation:rules.moveUp', { name })}
        disabled={place === 0}
        onClick={() => move(place, place - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('automation:rules.moveDown', { name })}
        disabled={place === last}
        onClick={() => move(place, place + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <Switch
        aria-label={t('automation:rules.enable', { name })}
        checked={enable.isPending ? enable.variables : rule.enabled}
        onChange={(event) => enable.mutate(event.currentTarget.checked)}
      />
    </>
  );
}

/** Moves a rule at once, tells a screen reader its new place, and goes back where the server says no. */
function useRuleOrder(kind: Rule['kind'], rules: Rule[]): (from: number, to: number) => void {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const client = useQueryClient();
  const words = useErrorWords();
  const { queryKey } = reading(automationRoutes.listRules, { query: { kind } });
  const order = useMutation({
    mutationFn: (ids: number[]) => call(automationRoutes.orderRules, { body: { kind, ids } }),
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
    onSettled: () => refresh(automationRoutes.listRules),
  });
  return (from, to) => {
    const moved = [...rules];
    const [rule] = moved.splice(from, 1);
    if (!rule || from === to) return;
    moved.splice(to, 0, rule);
    client.setQueryData(queryKey, { items: moved });
    order.mutate(moved.map((each) => each.id));
    announce(t('automation:rules.moved', { name: rule.name, place: to + 1 }));
  };
}
