import type { Macro } from '../../../contract/automation.ts';
import type { Effect } from '../../../contract/automation-actions.ts';
import type { Look } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { showTicket } from '../../tickets/queries/show-ticket.ts';
import { effectsOf } from '../rules/effects-of.ts';
import { sceneOf } from './scene-of.ts';

/** What a macro comes to on a ticket for the one who looks. Refuses a ticket that they may not see. */
export async function previewMacro(look: Look, macro: Pick<Macro, 'actions'>, ticketId: number): Promise<Effect[]> {
  await showTicket(look, ticketId);
  const facts = (await conditionFacts(look, [ticketId])).get(ticketId);
  const agentId = look.actor.kind === 'agent' ? look.actor.id : null;
  const scene = facts && (await sceneOf(look, { ticketId, facts, actions: macro.actions, agentId }));
  if (!scene) notFound('ticket');
  try {
    return effectsOf(macro.actions, scene);
  } catch {
    refuse('conflict', 'template.failed', 'A text of this macro cannot be filled in for this ticket.');
  }
}
