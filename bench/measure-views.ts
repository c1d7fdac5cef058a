import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { ConditionTree } from '../contract/conditions.ts';
import { type Call, measure } from './load.ts';
import { type Line, ms, perSecond } from './report.ts';

const agents = 100;
const inWork: ConditionTree = { field: 'status', op: 'is', values: ['new', 'open', 'pending', 'on-hold'] };
const words = ['planter', 'monstera', 'delivery', 'invoice', 'fern', 'soil', 'glaze', 'cracked', 'late', 'refund'];

/** Fifty views as a company has them: most over what is being worked on, some for who looks, some by time, some over everything. */
function trees(): ConditionTree[] {
  const of = (part: ConditionTree): ConditionTree => ({ all: [inWork, part] });
  return words.flatMap((word, at): ConditionTree[] => [
    of({ field: 'tag', op: 'is', values: [word] }),
    of({
      any: [
        { field: 'subject', op: 'contains', values: [word] },
        { field: 'priority', op: 'is', values: ['urgent'] },
      ],
    }),
    of({
      all: [
        { field: 'assignee', op: 'is', values: at % 2 ? ['me'] : [null] },
        { field: 'tag', op: 'is-not', values: [word] },
      ],
    }),
    of({ field: 'waiting', op: 'less', values: [`-${at + 1}d`] }),
    at % 2 ? { field: 'tag', op: 'is', values: [word] } : of({ field: 'organization', op: 'is-not', values: [null] }),
  ]);
}

/** What it costs that a hundred agents watch the counts of fifty views while tickets keep changing. */
export async function measureViews(
  target: { address: string; token: string },
  pool: Pool,
  seconds: number,
): Promise<Line[]> {
  const say = (path: string, method: string, body: unknown) =>
    fetch(`${target.address}${path}`, {
      method,
      headers: { authorization: `Bearer ${target.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  for (const [at, conditions] of trees().entries())
    await say('/api/views', 'POST', { name: `View ${at}`, scope: 'shared', conditions });
  const tokens = await tokensOf(pool);
  const { rows } = await pool.query<{ id: number }>(
    "select id from tickets where status = 'open' order by id limit 100",
  );
  let changing = true;
  const changes = (async () => {
    for (let n = 0; changing; n++) {
      await say(`/api/tickets/${rows[n % rows.length]?.id}`, 'PATCH', { priority: n % 200 < 100 ? 'low' : 'high' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const before = await passes(pool);
  const {
    perSecond: rate,
    p50,
    p99,
    failures,
  } = await measure(
    target.address,
    target.token,
    8,
    seconds,
    (n): Call => ({
      method: 'GET',
      path: '/api/view-counts',
      token: tokens[n % tokens.length] ?? '',
    }),
  );
  const each = ((await passes(pool)) - before) / (seconds + 1);
  changing = false;
  await changes;
  const failed = failures > 0 ? `, ${failures} FAILED` : '';
  return [
    {
      what: 'counts of 50 views, 100 agents, tickets changing, 8',
      measured: `${perSecond(rate)}, p50 ${ms(p50)}, p99 ${ms(p99)}, ${each.toFixed(1)} passes/s${failed}`,
      goal: '33/s with 2 passes/s',
    },
  ];
}

async function tokensOf(pool: Pool): Promise<string[]> {
  const tokens = Array.from({ length: agents }, (_, n) => `wl_${String(n).padStart(43, 'v')}`);
  await pool.query(
    `with made as (insert into agents (name, email, role, created_at)
       select 'Watcher ' || n, 'watcher' || n || '@bench.example', 'agent', now() from generate_series(1, ${agents}) n returning id)
     insert into api_tokens (agent_id, name, token_hash, hint, scopes, created_at)
       select id, 'bench', ($1::text[])[row_number() over ()], 'wl_', '{read}', now() from made`,
    [tokens.map((token) => createHash('sha256').update(token).digest('hex'))],
  );
  return tokens;
}

/** How often the tickets being worked on were passed through so far: only counts of views use this index. */
async function passes(pool: Pool): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ idx_scan: number }>(
    "select idx_scan from pg_stat_user_indexes where indexrelname = 'tickets_in_work'",
  );
  return rows[0]?.idx_scan ?? 0;
}
