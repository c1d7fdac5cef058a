import type { Firing, Why } from '../../../contract/automation.ts';
import type { Effect } from '../../../contract/automation-actions.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import type { LiveRule } from '../queries/rules-now.ts';
import { sceneOf } from '../queries/scene-of.ts';
import { changesOfEvents } from '../rules/changes-of-events.ts';
import { effectsOf } from '../rules/effects-of.ts';
import { countStopped, insertFiring, updateFiring } from '../store.ts';
import { attempt, type Told } from './attempt.ts';
import { bringAbout } from './bring-about.ts';

/** Why a rule fires on a ticket now. */
export type Occasion = {
  ticketId: number;
  facts: ConditionFacts;
  why: Why;
  /** The first event of the change, for triggers. */
  position: number | null;
  /** Whose change it was. */
  agentId: number | null;
  /** Null: it may fire. */
  stopped: Firing['stopped'];
};

/** A chain is at most so many links long. */
export const deepest = 10;

/**
 * Lets a rule take effect on a ticket, as the house under the rule's name, and writes down why and what. A rule fires once per
 * ticket and chain; where its actions have nothing left to do it does not fire at all. Answers whether anything was done.
 */
export async function fireRule(ctx: Ctx, rule: LiveRule, occasion: Occasion): Promise<boolean> {
  const effects = await effectsHere(ctx, rule, occasion);
  if (effects.made.length === 0 && effects.failures.length === 0) return false;
  const key = { ruleId: rule.id, ticketId: occasion.ticketId, chain: ctx.cause.chain };
  const firingId = await insertFiring(ctx, firingRow(ctx, rule, occasion));
  if (firingId === null) {
    await countStopped(ctx, key);
    return false;
  }
  const about = { ticketId: occasion.ticketId };
  const named = { firingId, ruleId: rule.id, kind: rule.kind, name: rule.name };
  ctx.emit(occasion.stopped ? 'rule.stopped' : 'rule.fired', named, about);
  if (occasion.stopped) return false;
  await carryOut(actingAs(ctx, { kind: 'system', name: rule.name }), firingId, occasion.ticketId, effects);
  return true;
}

type Made = { made: Effect[]; failures: Firing['failures'] };

/** A template that cannot be filled in is a failure of the firing, not of the house. */
async function effectsHere(ctx: Ctx, rule: LiveRule, { ticketId, facts, agentId }: Occasion): Promise<Made> {
  const scene = await sceneOf(ctx, { ticketId, facts, actions: rule.actions, agentId });
  if (!scene) return { made: [], failures: [] };
  try {
    return { made: effectsOf(rule.actions, scene), failures: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return { made: [], failures: [{ action: 'template', code: 'template.failed', message }] };
  }
}

function firingRow(ctx: Ctx, rule: LiveRule, { ticketId, why, position, stopped }: Occasion) {
  return {
    rule_id: rule.id,
    version: rule.version,
    ticket_id: ticketId,
    at: ctx.now,
    event_position: position,
    chain: ctx.cause.chain,
    depth: ctx.cause.depth,
    why: JSON.stringify(why),
    changes: '[]',
    effects: '[]',
    failures: '[]',
    stopped,
    stopped_times: stopped ? 1 : 0,
  };
}

async function carryOut(ctx: Ctx, firingId: number, ticketId: number, { made, failures }: Made): Promise<void> {
  const told: Told[] = [];
  const failed = [...failures];
  const worked: Effect[] = [];
  for (const effect of made) {
    const tried = await attempt(ctx, (inner) => bringAbout(inner, ticketId, effect));
    told.push(...tried.told.filter((fact) => fact.about?.ticketId === ticketId));
    if (tried.failure) failed.push({ action: nameOf(effect), ...tried.failure });
    else if (effect.kind !== 'change') worked.push(effect);
  }
  await updateFiring(ctx, firingId, {
    changes: JSON.stringify(changesOfEvents(told)),
    effects: JSON.stringify(worked),
    failures: JSON.stringify(failed),
  });
}

function nameOf(effect: Effect): string {
  return effect.kind === 'change' ? effect.field : effect.kind;
}
