import type { Heard } from '../../../contract/automation.ts';
import type { Action } from '../../../contract/automation-actions.ts';
import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Edge } from '../../platform/house.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { recordDryRun } from '../commands/record-dry-run.ts';
import { countLiveTickets } from '../queries/automation-tickets.ts';
import { dryRunStep, type TriedRule } from '../queries/dry-run-step.ts';
import { dryRunRow } from '../queries/dry-runs.ts';
import { countChangedTickets } from '../queries/replay-tickets.ts';
import { readingNow } from '../queries/rules-now.ts';
import { deleteDryRunsBefore, updateDryRun } from '../store.ts';

const ticketsAStep = 100;
/** The queue takes a job for lost after five minutes: then it goes on in another. */
const longestMs = 200_000;
const system = { kind: 'system', name: 'automation.dry-run' } as const;

/** Tries a rule on last week's tickets, step by step: a killed process goes on where the last step ended. */
export const tryRule: Job = {
  name: 'automation.dry-run',
  run: async (edge, data) => {
    const dryRunId = Number(data.dryRunId);
    const begun = performance.now();
    const rule = await begin(edge, dryRunId);
    while (rule && (await step(edge, dryRunId, rule)))
      if (performance.now() - begun > longestMs)
        return edge.transact(system, (ctx) => ctx.enqueue('automation.dry-run', { dryRunId }));
  },
};

/** Dry runs are read once: a week later they are thrown away. */
export const tidyDryRuns: Job = {
  name: 'automation.tidy-dry-runs',
  cron: '17 3 * * *',
  run: (edge) => edge.transact(system, (ctx) => deleteDryRunsBefore(ctx, new Date(ctx.now.getTime() - 7 * 86_400_000))),
};

/** Null when there is nothing to do any more. */
async function begin(edge: Edge, dryRunId: number): Promise<TriedRule | null> {
  const look = edge.look(system);
  const row = await dryRunRow(look, dryRunId);
  if (row.state === 'waiting') {
    const total = row.kind === 'trigger' ? await countChangedTickets(look, row.since) : await countLiveTickets(look);
    await edge.transact(system, (ctx) => updateDryRun(ctx, dryRunId, { state: 'running', total }));
  } else if (row.state !== 'running') return null;
  return {
    kind: row.kind,
    heard: row.heard as Heard,
    conditions: row.conditions as ConditionTree,
    actions: row.actions as Action[],
    since: row.since,
    reading: await readingNow(look),
  };
}

async function step(edge: Edge, dryRunId: number, rule: TriedRule): Promise<boolean> {
  const look = edge.look(system);
  const row = await dryRunRow(look, dryRunId);
  const done = await dryRunStep(look, rule, { after: row.last_ticket_id, limit: ticketsAStep });
  return edge.transact(system, (ctx) => recordDryRun(ctx, row, done));
}
