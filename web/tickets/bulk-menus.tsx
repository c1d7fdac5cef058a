import { Button, Menu, Popover, TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkWish } from '../../contract/bulk-changes.ts';
import { priorities, settableStatuses } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import classes from './bulk-bar.module.css';

type Props = { start: (change: BulkWish) => void };
type Choice = { key: string; label: string; change: BulkWish };

/** Status, agent, team, priority, tags, spam and trash for many tickets at once. */
export function BulkMenus({ start }: Props) {
  const { t } = useTranslation();
  const mayDelete = useCan('tickets.delete');
  const agents = useAgents().filter((agent) => !agent.deactivatedAt && agent.role !== 'light-agent');
  const teams = useTeams();
  const nobody = t('bulk:nobody');
  const choices: Record<string, Choice[]> = {
    status: settableStatuses.map((status) => ({
      key: status,
      label: t(`tickets:status.${status}`),
      change: { status },
    })),
    assign: [
      { key: 'nobody', label: nobody, change: { assigneeId: null } },
      ...agents.map(({ id, name }) => ({ key: String(id), label: name, change: { assigneeId: id } })),
    ],
    team: [
      { key: 'nobody', label: nobody, change: { teamId: null } },
      ...teams.map(({ id, name }) => ({ key: String(id), label: name, change: { teamId: id } })),
    ],
    priority: priorities.map((priority) => ({
      key: priority,
      label: t(`tickets:priority.${priority}`),
      change: { priority },
    })),
    more: [
      { key: 'spam', label: t('bulk:spam'), change: { isSpam: true } },
      { key: 'not-spam', label: t('bulk:notSpam'), change: { isSpam: false } },
      ...(mayDelete
        ? [
            { key: 'trash', label: t('bulk:trash'), change: { isDeleted: true } },
            { key: 'restore', label: t('bulk:restore'), change: { isDeleted: false } },
          ]
        : []),
    ],
  };
  return (
    <div className={classes.menus}>
      {Object.entries(choices).map(([name, items]) => (
        <Menu key={name} position="top-start" shadow="md">
          <Menu.Target>
            <Button variant="default" size="xs">
              {t(`bulk:menu.${name}`)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.choices ?? ''}>
            {items.map((each) => (
              <Menu.Item key={each.key} onClick={() => start(each.change)}>
                {each.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ))}
      <TagsButton start={start} />
    </div>
  );
}

function TagsButton({ start }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [addTags, setAdd] = useState<string[]>([]);
  const [removeTags, setRemove] = useState<string[]>([]);
  const field = (label: string, value: string[], change: (tags: string[]) => void): ReactNode => (
    <TagsInput
      label={label}
      value={value}
      onChange={(tags) => change(tags.map(clean).filter(Boolean))}
      acceptValueOnBlur
    />
  );
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="top-start" trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => setOpened(!opened)}>
          {t('bulk:menu.tags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('bulk:menu.tags')} className={classes.tags ?? ''}>
        {field(t('bulk:addTags'), addTags, setAdd)}
        {field(t('bulk:removeTags'), removeTags, setRemove)}
        <Button
          disabled={addTags.length + removeTags.length === 0}
          onClick={() => {
            setOpened(false);
            start({ ...(addTags.length > 0 && { addTags }), ...(removeTags.length > 0 && { removeTags }) });
          }}
        >
          {t('bulk:apply')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

const clean = (tag: string) =>
  tag
    .trim()
    .toLowerCase()
    .replace(/[\s,"]+/g, ' ')
    .slice(0, 60);
