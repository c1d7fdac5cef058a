import { Button, Group, SegmentedControl, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call, isRefused } from '../api.ts';
import { useMe } from '../ui/me.tsx';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { type AskedOfForm, bodyOfForm, NewTicketFields } from './new-ticket-fields.tsx';
import { closeNewTicket } from './new-ticket-store.ts';
import { type RequesterChoice, RequesterField } from './requester-field.tsx';

/** Who it is for, what it is about, the first message, and who takes it. */
export function NewTicketForm() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const meId = useMe().agent.id;
  const [agents, teams] = [useAgents(), useTeams()];
  const [requester, setRequester] = useState<RequesterChoice | null>(null);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [by, setBy] = useState<'agent' | 'customer'>('agent');
  const [assignee, setAssignee] = useState<string | null>(String(meId));
  const [team, setTeam] = useState<string | null>(null);
  const [asked, setAsked] = useState<AskedOfForm>({ formId: null, values: {} });
  const clientId = useRef(crypto.randomUUID());
  const open = useMutation({
    meta: { quiet: true },
    mutationFn: (to: RequesterChoice) =>
      call(ticketsRoutes.openTicket, {
        body: {
          requester: to,
          subject,
          message: { text, by, clientId: clientId.current },
          assigneeId: assignee ? Number(assignee) : null,
          teamId: team ? Number(team) : null,
          ...bodyOfForm(asked),
        },
      }),
    onSuccess: (ticket) => {
      closeNewTicket();
      void client.invalidateQueries({ queryKey: ['tickets'] });
      void navigate({ to: `/inbox/all/${ticket.id}` });
    },
  });
  const ready = requester !== null && subject.trim() !== '' && text.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) open.mutate(requester);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
    >
      <Stack gap="sm">
        <RequesterField onPick={setRequester} />
        <TextInput
          label={t('tickets:new.subject')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          maxLength={500}
          required
          withAsterisk={false}
          dir="auto"
        />
        <SegmentedControl
          aria-label={t('tickets:new.by')}
          value={by}
          onChange={(value) => setBy(value === 'customer' ? 'customer' : 'agent')}
          data={[
            { value: 'agent', label: t('tickets:new.byAgent') },
            { value: 'customer', label: t('tickets:new.byCustomer') },
          ]}
        />
        <Textarea
          label={t(by === 'agent' ? 'tickets:new.message' : 'tickets:new.theirMessage')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={5}
          maxRows={14}
          required
          withAsterisk={false}
          dir="auto"
        />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={t('tickets:facts.team')}
            placeholder={t('tickets:facts.none')}
            clearable
            searchable
            data={teams.map((each) => ({ value: String(each.id), label: each.name }))}
            value={team}
            onChange={setTeam}
          />
          <Select
            label={t('tickets:facts.assignee')}
            placeholder={t('tickets:facts.nobody')}
            clearable
            searchable
            data={agents
              .filter((each) => !each.deactivatedAt && each.role !== 'light-agent')
              .map((each) => ({ value: String(each.id), label: each.name }))}
            value={assignee}
            onChange={setAssignee}
          />
        </SimpleGrid>
        <NewTicketFields
          asked={asked}
          hands={{ assignee: assignee ? Number(assignee) : null, team: team ? Number(team) : null }}
          refused={isRefused(open.error) ? open.error.fields : []}
          change={setAsked}
        />
        {open.isError ? (
          <p className="bad-t" role="alert">
            {errorWords(open.error)}
          </p>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeNewTicket}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={open.isPending}>
            {t(by === 'agent' ? 'tickets:new.send' : 'tickets:new.file')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
