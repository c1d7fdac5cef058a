import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { Refusal } from '../../platform/refuse.ts';
import { answerOneIncident } from '../commands/answer-one-incident.ts';
import { endAnswer, failIncident } from '../commands/end-answer.ts';
import { waitingIncidents } from '../queries/waiting-incidents.ts';

const house: Actor = { kind: 'system', name: 'tickets.answer-incidents' };

/**
 * Answers the incidents that wait, each in a transaction of its own. The rows are the queue: after a kill it goes on where it was,
 * and two processes that reach for the same incident cannot both answer it.
 */
export const answerWaitingIncidents: Sweep = {
  name: 'tickets.answer-incidents',
  everyMs: 5_000,
  run: async (edge) => {
    for (;;) {
      const { waiting, emptied } = await waitingIncidents(edge.look(house), 50);
      for (const answerId of emptied) await edge.transact(house, (ctx) => endAnswer(ctx, answerId));
      if (waiting.length === 0) return;
      for (const place of waiting) await answerOrFail(edge, place);
    }
  },
};

/** What is refused stands in the list of failures, and so does a fault of ours: one incident must not hold up the others. */
async function answerOrFail(edge: Edge, place: { answerId: number; ticketId: number }): Promise<void> {
  try {
    await edge.transact(house, (ctx) => answerOneIncident(ctx, place));
  } catch (error) {
    if (!(error instanceof Refusal))
      edge.house.log.error({ err: error, ...place }, 'an incident could not be answered');
    const code = error instanceof Refusal ? (error.fields?.[0]?.code ?? error.code) : 'fault';
    await edge.transact(house, (ctx) => failIncident(ctx, place, code));
  }
}
