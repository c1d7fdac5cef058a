import { Select, TagsInput } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentBrief } from '../../contract/staff.ts';
import { priorities, type Ticket, ticketTypes } from '../../contract/tickets.ts';
import { useAgentPresence } from '../ui/agent-presence.ts';
import { useCan, useMe } from '../ui/me.tsx';
import { PresenceMark } from '../ui/presence-mark.tsx';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import { wallTime, zonedInstant } from '../ui/zoned-instant.ts';
import { hearAssignWish } from './assign-wish.ts';
import { FactRow } from './fact-row.tsx';
import { Followers } from './followers.tsx';
import { HandOffDialog, needsHandOff } from './hand-off-dialog.tsx';
import { LinkedTickets } from './linked-tickets.tsx';
import { ProblemFact } from './problem-fact.tsx';
import { StatusMenu } from './status-menu.tsx';
import { TicketCustomFields } from './ticket-custom-fields.tsx';
import { ticketQuery } from './ticket-data.ts';
import classes from './ticket-facts.module.css';
import { useChangeTicket } from './use-change-ticket.ts';
import { useNeeded } from './use-ticket-form.ts';

const emailLike = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

/** Everything one can set about a ticket, for the panel. Empty until the ticket is there. */
export function TicketFacts({ id }: { id: number }) {
  const client = useQueryClient();
  const { data } = useQuery(ticketQuery(client, id));
  return data ? <Facts ticket={data.ticket} /> : null;
}

function Facts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const change = useChangeTicket(ticket.id);
  const disabled = !useCan('tickets.edit');
  const { timeZone } = useMe().agent;
  const none = t('tickets:facts.none');
  const needed = useNeeded(ticket);
  const words = (values: readonly string[], kind: string) =>
    values.map((value) => ({ value, label: t(`tickets:${kind}.${value}`) }));
  return (
    <section className={classes.facts} aria-label={t('tickets:facts.label')}>
      <AssigneeAndTeam ticket={ticket} disabled={disabled} />
      <div className={classes.phoneOnly}>
        <FactRow label={t('tickets:facts.status')}>
          <StatusMenu ticket={ticket} />
        </FactRow>
      </div>
      <FactRow label={t('tickets:facts.priority')} needed={needed.includes('priority')}>
        <Select
          aria-label={t('tickets:facts.priority')}
          variant="unstyled"
          disabled={disabled}
          placeholder={none}
          clearable
          data={words(priorities, 'priority')}
          value={ticket.priority}
          onChange={(value) =>
            change({ priority: value as Ticket['priority'] }, { priority: value as Ticket['priority'] })
          }
        />
      </FactRow>
      <FactRow label={t('tickets:facts.type')} needed={needed.includes('type')}>
        <Select
          aria-label={t('tickets:facts.type')}
          variant="unstyled"
          disabled={disabled}
          placeholder={none}
          clearable
          data={words(ticketTypes, 'type')}
          value={ticket.type}
          onChange={(value) => change({ type: value as Ticket['type'] }, { type: value as Ticket['type'] })}
        />
      </FactRow>
      <ProblemFact ticket={ticket} disabled={disabled} />
      <FactRow label={t('tickets:facts.due')} labelId="ticket-due-label" needed={needed.includes('due')}>
        <DateTimePicker
          id="ticket-due"
          aria-labelledby="ticket-due-label ticket-due"
          variant="unstyled"
          size="sm"
          disabled={disabled}
          placeholder={none}
          clearable
          valueFormat="D MMM YYYY HH:mm"
          value={ticket.dueAt ? wallTime(new Date(ticket.dueAt), timeZone) : null}
          onChange={(wall) => {
            const dueAt = wall ? zonedInstant(wall, timeZone).toISOString() : null;
            change({ dueAt }, { dueAt });
          }}
        />
      </FactRow>
      <FactRow label={t('tickets:facts.ccs')}>
        <TagsInput
          aria-label={t('tickets:facts.ccs')}
          variant="unstyled"
          size="sm"
          disabled={disabled}
          placeholder={ticket.ccs.length === 0 ? none : ''}
          value={ticket.ccs}
          splitChars={[',', ' ', ';']}
          acceptValueOnBlur
          maxTags={50}
          onChange={(values) =>
            change({ ccs: values.map((each) => each.trim().toLowerCase()).filter((each) => emailLike.test(each)) })
          }
        />
      </FactRow>
      <FactRow label={t('tickets:facts.followers')}>
        <Followers ticket={ticket} />
      </FactRow>
      <LinkedTickets ticket={ticket} disabled={disabled} />
      <TicketCustomFields ticket={ticket} disabled={disabled} />
    </section>
  );
}

function AssigneeAndTeam({ ticket, disabled }: { ticket: Ticket; disabled: boolean }) {
  const { t } = useTranslation();
  const change = useChangeTicket(ticket.id);
  const [agents, teams] = [useAgents(), useTeams()];
  const meId = useMe().agent.id;
  const needed = useNeeded(ticket);
  const [opened, setOpened] = useState(false);
  const [handTo, setHandTo] = useState<AgentBrief | null>(null);
  const presence = useAgentPresence();
  useEffect(() => hearAssignWish(() => setOpened(true)), []);
  const able = agents.filter(
    (each) => (!each.deactivatedAt && each.role !== 'light-agent') || each.id === ticket.assignee?.id,
  );
  const sorted = able.sort((a, b) => Number(b.id === meId) - Number(a.id === meId) || a.name.localeCompare(b.name));
  return (
    <>
      <FactRow label={t('tickets:facts.assignee')} needed={needed.includes('assignee')}>
        <Select
          aria-label={t('tickets:facts.assignee')}
          variant="unstyled"
          disabled={disabled}
          searchable
          clearable
          placeholder={t('tickets:facts.nobody')}
          nothingFoundMessage={t('ui:nothingFound')}
          data={sorted.map((each) => ({
            value: String(each.id),
            label: each.id === meId ? t('tickets:facts.me', { name: each.name }) : each.name,
          }))}
          renderOption={({ option }) => (
            <span style={{ display: 'flex', gap: 8, width: '100%' }}>
              <span className="grow clip" dir="auto">
                {option.label}
              </span>
              <PresenceMark {...presence(Number(option.value))} />
            </span>
          )}
          value={ticket.assignee ? String(ticket.assignee.id) : null}
          dropdownOpened={opened}
          onDropdownOpen={() => setOpened(true)}
          onDropdownClose={() => setOpened(false)}
          key={`assignee ${opened}`}
          comboboxProps={{ width: 'min(300px, calc(100vw - 24px))', position: 'bottom-end' }}
          // What is typed replaces the name that stands there.
          onFocus={(event) => event.currentTarget.select()}
          autoFocus={opened}
          onChange={(value) => {
            const chosen = agents.find((each) => String(each.id) === value);
            if (chosen && needsHandOff(ticket, chosen)) return setHandTo(chosen);
            change(
              { assigneeId: chosen?.id ?? null },
              { assignee: chosen ? { id: chosen.id, name: chosen.name } : null },
            );
          }}
        />
      </FactRow>
      {handTo ? <HandOffDialog ticket={ticket} to={handTo} close={() => setHandTo(null)} /> : null}
      <FactRow label={t('tickets:facts.team')} needed={needed.includes('team')}>
        <Select
          aria-label={t('tickets:facts.team')}
          variant="unstyled"
          disabled={disabled}
          searchable
          clearable
          placeholder={t('tickets:facts.none')}
          nothingFoundMessage={t('ui:nothingFound')}
          data={teams.map((each) => ({ value: String(each.id), label: each.name }))}
          value={ticket.team ? String(ticket.team.id) : null}
          onChange={(value) => {
            const chosen = teams.find((each) => String(each.id) === value);
            change({ teamId: chosen?.id ?? null }, { team: chosen ? { id: chosen.id, name: chosen.name } : null });
          }}
        />
      </FactRow>
    </>
  );
}
