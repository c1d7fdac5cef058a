import type { Pool } from 'pg';

export type SeedSize = { tickets: number; messages: number };

/**
 * Fills a set-up database with made-up tickets in plain SQL: a tenth open, a twentieth waiting, the rest solved or closed
 * over two years, written to by 20,000 customers. Ticket 1 of the answer has exactly 20 messages.
 */
export async function seed(pool: Pool, size: SeedSize): Promise<{ ticketOf20: number; customerId: number }> {
  const each = Math.max(1, Math.round(size.messages / size.tickets));
  await pool.query('set synchronous_commit = off');
  for (const sql of [
    agents,
    organizations,
    customers,
    emails,
    tickets(size.tickets),
    messages(each),
    lastMessages,
    metrics,
    ofTwenty,
  ])
    await pool.query({ text: sql, statement_timeout: 0 } as never);
  await pool.query('vacuum analyze');
  const { rows } = await pool.query<{ ticket: number; customer: number }>(
    "select t.id as ticket, t.requester_id as customer from tickets t where t.subject = 'A ticket of twenty messages'",
  );
  return { ticketOf20: rows[0]?.ticket ?? 0, customerId: rows[0]?.customer ?? 0 };
}

const agents = `insert into agents (name, email, role, created_at)
  select 'Agent ' || n, 'agent' || n || '@bench.example', 'agent', now() from generate_series(1, 20) n on conflict do nothing`;

const organizations = `insert into organizations (name, created_at) select 'Organization ' || n, now() from generate_series(1, 500) n`;

const customers = `insert into customers (name, sort_name, organization_id, created_at)
  select 'Customer ' || n, 'customer ' || n, case when n % 4 = 0 then (select min(id) from organizations) + n % 500 end, now() - n * interval '1 minute'
  from generate_series(1, 20000) n`;

const emails = `insert into customer_emails (email, customer_id) select replace(sort_name, ' ', '') || '@bench.example', id from customers where sort_name like 'customer %'`;

const words =
  "(array['planter','monstera','delivery','invoice','fern','soil','glaze','cracked','late','refund','calathea','order'])";
const someWords = `${words}[1 + (n * 7) % 12] || ' ' || ${words}[1 + (n * 11) % 12] || ' ' || ${words}[1 + (n * 5) % 12]`;

const tickets = (
  count: number,
) => `insert into tickets (subject, status, priority, channel, requester_id, assignee_id, tags, created_at, updated_at, waiting_since, status_since, solved_at, closed_at, preview, preview_by)
  select ${someWords} || ' ' || n, status, (array['low','normal','high','urgent'])[1 + n % 4], 'email',
    (select min(id) from customers where sort_name like 'customer %') + (n * 7919) % 20000,
    case when n % 3 > 0 then (select min(id) from agents where email like 'agent%@bench.example') + n % 20 end,
    array[${words}[1 + n % 12]], at, at + interval '3 hours', case when status in ('new', 'open') then at end, at,
    case when status in ('solved', 'closed') then at + interval '1 day' end, case when status = 'closed' then at + interval '5 days' end,
    'Hello, my ' || ${someWords} || ' is not as I hoped.', 'customer'
  from (select n, now() - interval '730 days' + n * (interval '729 days' / ${count}) as at,
      case when n % 10 = 0 then (case when n % 20 = 0 then 'new' else 'open' end) when n % 20 = 1 then 'pending' when n % 7 = 0 then 'solved' else 'closed' end as status
    from generate_series(1, ${count}) n) made`;

const body = `'Hello, my ' || ${someWords} || ' is not as I hoped. It came on Tuesday and I would like to know what you can do. I have had plants from you for years and never a word to say against them. Thank you, customer ' || n`;

const messages = (
  each: number,
) => `insert into messages (ticket_id, kind, author_kind, author_id, text, created_at, delivery_state, delivery_at)
  select t.id, 'reply', case when k % 2 = 1 then 'customer' else 'agent' end, case when k % 2 = 1 then t.requester_id else coalesce(t.assignee_id, (select min(id) from agents)) end,
    ${body}, t.created_at + k * interval '20 minutes', case when k % 2 = 0 then 'sent' end, case when k % 2 = 0 then t.created_at end
  from (select id, id as n, requester_id, assignee_id, created_at from tickets) t, generate_series(1, ${each}) k order by t.id, k`;

const lastMessages =
  'update tickets t set last_message_id = m.id from (select ticket_id, max(id) as id from messages group by ticket_id) m where m.ticket_id = t.id';

const metrics =
  'insert into ticket_metrics (ticket_id, first_reply_from, first_reply, agent_replies) select id, created_at, 1200, 1 from tickets on conflict do nothing';

const ofTwenty = `with t as (
    insert into tickets (subject, status, channel, requester_id, created_at, updated_at, status_since, waiting_since)
    select 'A ticket of twenty messages', 'open', 'email', min(id), now(), now(), now(), now() from customers returning id, requester_id
  ), k as (insert into ticket_metrics (ticket_id, first_reply_from) select id, now() from t)
  insert into messages (ticket_id, kind, author_kind, author_id, text, created_at)
  select t.id, 'reply', case when n % 2 = 1 then 'customer' else 'agent' end, case when n % 2 = 1 then t.requester_id else (select min(id) from agents) end, ${body}, now() + n * interval '1 minute'
  from t, generate_series(1, 20) n`;
