import { loadPlan } from '../../sample/load-plan.ts';
import { makePlan } from '../../sample/make-plan.ts';
import type { Edge } from '../platform/house.ts';
import { refuseField } from '../platform/refuse.ts';

/** The same people and conversations each time. */
const seed = 2026;

/** Fern & Clay as seen from now, to be loaded into a house that was just set up. Refuses a mailbox that it brings itself. */
export async function sampleCompany(mailbox: string | undefined) {
  const plan = makePlan({ seed, now: new Date() });
  if (plan.mailboxes.some(({ address }) => address === mailbox))
    refuseField(
      'mailbox',
      'mailbox.taken',
      'The sample company brings this mailbox itself: leave it out, or name another.',
    );
  return { load: (edge: Edge, ownerId: number) => loadPlan(edge, plan, ownerId) };
}
