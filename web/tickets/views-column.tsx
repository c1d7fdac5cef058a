import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconFilter,
  IconHourglass,
  IconInbox,
  IconMailbox,
  IconPlus,
  IconTrash,
  IconUserCircle,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewScope } from '../../contract/views.ts';
import { useMe } from '../ui/me.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import { addressOfView, useSavedViews, useViewCounts } from './saved-views.ts';
import { useTicketCounts } from './ticket-counts.ts';
import { editView, newView } from './view-editor-store.ts';
import classes from './views-column.module.css';

type Entry = { key: string; label: string; icon: ReactNode; count?: number | undefined; more?: boolean | undefined };

/** The views with their live counts. `current` is the one on screen. */
export function ViewsColumn({ current, onPick }: { current: string; onPick?: () => void }) {
  const { t } = useTranslation();
  const groups = useViewEntries();
  return (
    <nav className={classes.views} aria-label={t('tickets:views.label')}>
      {groups.map((group) => (
        <div key={group.label}>
          <h2>{group.label}</h2>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.key}>
                <Link
                  to={`/inbox/${entry.key}`}
                  aria-current={entry.key === current ? 'page' : undefined}
                  data-on={entry.key === current || undefined}
                  onClick={onPick}
                >
                  {entry.icon}
                  <span className="clip grow" dir="auto">
                    {entry.label}
                  </span>
                  {entry.count ? <span className={classes.count}>{countText(entry)}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <button type="button" className={classes.add} onClick={() => editView(newView)}>
        <IconPlus size={16} aria-hidden="true" />
        {t('views:add')}
      </button>
    </nav>
  );
}

/** All views by group, in the order in which they are read. */
export function useViewEntries(): { label: string; entries: Entry[] }[] {
  const { t } = useTranslation();
  const counts = useTicketCounts();
  const teams = useTeams();
  const mine = useMe().agent.teamIds;
  const saved = useSavedEntries();
  const entry = (key: string, Icon: typeof IconInbox, count?: number): Entry => ({
    key,
    label: t(`tickets:views.${key}`),
    icon: <Icon size={16} aria-hidden="true" />,
    count,
  });
  const ofTeams = [...teams].sort((a, b) => Number(mine.includes(b.id)) - Number(mine.includes(a.id)));
  const groups = [
    {
      label: t('tickets:views.yours'),
      entries: [
        entry('open', IconInbox, counts?.open),
        entry('mine', IconUserCircle, counts?.mine),
        entry('waiting', IconHourglass, counts?.waiting),
        entry('snoozed', IconClockPause, counts?.snoozed),
        ...saved('personal'),
      ],
    },
    {
      label: t('tickets:views.everyone'),
      entries: [
        entry('unassigned', IconCircleDashed, counts?.unassigned),
        ...saved('shared'),
        entry('solved', IconCircleCheck),
        entry('all', IconMailbox),
        entry('spam', IconAlertOctagon, counts?.spam),
        entry('trash', IconTrash),
      ],
    },
    {
      label: t('tickets:views.teams'),
      entries: [
        ...saved('team'),
        ...ofTeams.map((team) => ({
          key: `team-${team.id}`,
          label: team.name,
          icon: <IconUsersGroup size={16} aria-hidden="true" />,
          count: counts?.teams.find((each) => each.teamId === team.id)?.open,
        })),
      ],
    },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

/** How many tickets a view holds, where there are any; `12+` where not all could be looked at. */
export function countText({ count, more }: Pick<Entry, 'count' | 'more'>): string {
  if (!count) return '';
  return count >= 1000 ? '999+' : `${count}${more ? '+' : ''}`;
}

/** The views that somebody made, by who sees them. */
function useSavedEntries(): (scope: ViewScope) => Entry[] {
  const views = useSavedViews() ?? [];
  const counts = useViewCounts();
  return (scope) =>
    views
      .filter((view) => view.scope === scope && !view.hidden)
      .map((view) => {
        const counted = counts.get(view.id);
        return {
          key: addressOfView(view.id),
          label: view.name,
          icon: <IconFilter size={16} aria-hidden="true" />,
          count: counted?.count,
          more: counted?.more,
        };
      });
}
