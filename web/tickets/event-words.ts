import { useTranslation } from 'react-i18next';
import type { JournalEvent } from '../../contract/settings.ts';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';

/** A sentence for an event of a ticket, or null for one that the thread already shows. */
export function useEventWords(): (event: JournalEvent) => string | null {
  const { t, i18n } = useTranslation();
  const [agents, teams, reader] = [useAgents(), useTeams(), useReader()];
  const agentName = (id: unknown) => agents.find((each) => each.id === id)?.name;
  const teamName = (id: unknown) => teams.find((each) => each.id === id)?.name;
  const shown = (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('tickets:events.nothing');
    if (name === 'ticket.assigned') return agentName(value) ?? t('tickets:events.someone');
    if (name === 'ticket.team-changed') return teamName(value) ?? t('tickets:events.someTeam');
    if (name === 'ticket.status-changed') return t(`tickets:status.${String(value)}`);
    if (name === 'ticket.custom-status-changed') return String((value as { name?: unknown }).name ?? '');
    if (name === 'ticket.priority-changed') return t(`tickets:priority.${String(value)}`);
    if (name === 'ticket.type-changed') return t(`tickets:type.${String(value)}`);
    if (name === 'ticket.due-changed') return plannedTime(new Date(String(value)), reader, true);
    return String(value);
  };
  return (event) => {
    const payload = event.payload;
    const list = (value: unknown) => (Array.isArray(value) ? value.join(', ') : '');
    const manner = payload.because ?? payload.how;
    const how = typeof manner === 'string' ? `-${manner}` : '';
    const oneWay = i18n.exists(`tickets:events.${event.name}${how}`)
      ? how
      : !list(payload.removed)
        ? '-added'
        : !list(payload.added)
          ? '-removed'
          : '';
    const key = `tickets:events.${event.name}`;
    if (!i18n.exists(key)) return null;
    return t(i18n.exists(key + oneWay) ? key + oneWay : key, {
      who: event.actor.name ?? t('tickets:events.house'),
      from: shown(event.name, payload.from),
      to: shown(event.name, payload.to),
      added: list(payload.added),
      removed: list(payload.removed),
      agent: agentName(payload.agentId) ?? t('tickets:events.someone'),
      fromAgent: agentName(payload.from) ?? t('tickets:events.someone'),
      toAgent: agentName(payload.to) ?? t('tickets:events.someone'),
      queue: typeof payload.queue === 'string' ? payload.queue : '',
      rating: payload.rating,
      name: typeof payload.name === 'string' ? payload.name : '',
      other: otherTicketOf(payload),
      until: payload.until ? shown('ticket.due-changed', payload.until) : t('tickets:events.untilReply'),
      reason: payload.reason,
      kind: typeof payload.kind === 'string' ? t(`tickets:target.${payload.kind}`, '') : '',
      words: typeof payload.words === 'string' ? payload.words : '',
    });
  };
}

/** The number of the other ticket that an event names. */
function otherTicketOf({ intoTicketId, newTicketId, otherId }: Record<string, unknown>): string {
  const id = intoTicketId ?? newTicketId ?? otherId;
  return id ? `#${String(id)}` : '';
}
