import type { Heard, Why } from '../../../contract/automation.ts';
import type { Action, Effect } from '../../../contract/automation-actions.ts';
import type { ConditionTree } from '../../../contract/conditions.ts';
import { type ConditionFacts, conditionsHold } from '../../../contract/conditions-hold.ts';
import type { Look } from '../../platform/context.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { effectsOf } from '../rules/effects-of.ts';
import { changedFrom } from '../rules/facts-before.ts';
import { type PastChange, pastChanges } from '../rules/past-changes.ts';
import { foundConditions, hears, leavesOf } from '../rules/why-of.ts';
import { ticketsThatHold } from './automation-tickets.ts';
import { messageOf, wordsOfMessages } from './change-of-ticket.ts';
import { type PastOfTicket, replayTickets } from './replay-tickets.ts';
import { type Reading, readConditions } from './rules-now.ts';
import { sceneOf } from './scene-of.ts';

export type TriedRule = {
  kind: 'trigger' | 'automation';
  heard: Heard;
  conditions: ConditionTree;
  actions: Action[];
  since: Date;
  reading: Reading;
};
export type Match = { ticketId: number; at: Date; why: Why; effects: Effect[] };
/** `last`: the ticket that the next step goes on after; null at the end. */
export type DryRunStep = { looked: number; last: number | null; matches: Match[] };

/** Looks at the next tickets of a dry run: what the rule would have done. Changes nothing. */
export function dryRunStep(look: Look, rule: TriedRule, page: { after: number; limit: number }): Promise<DryRunStep> {
  return rule.kind === 'trigger' ? replayStep(look, rule, page) : holdingStep(look, rule, page);
}

async function replayStep(look: Look, rule: TriedRule, page: { after: number; limit: number }): Promise<DryRunStep> {
  const tickets = await replayTickets(look, rule.since, page);
  const matches: Match[] = [];
  for (const ticket of tickets) if (!ticket.facts.spam) matches.push(...(await matchesOf(look, rule, ticket)));
  return { looked: tickets.length, last: lastOf(tickets, page.limit)?.ticketId ?? null, matches };
}

/** Once per chain, as when it happens. */
async function matchesOf(look: Look, rule: TriedRule, { ticketId, facts, events }: PastOfTicket): Promise<Match[]> {
  const matches: Match[] = [];
  const chains = new Set<string>();
  for (const change of pastChanges(events, facts)) {
    if (chains.has(change.chain)) continue;
    const why = await whyThen(look, rule, change);
    const effects = why && (await effectsThen(look, rule, { ticketId, ...change }));
    if (!why || !effects || effects.length === 0) continue;
    chains.add(change.chain);
    matches.push({ ticketId, at: change.at, why, effects });
  }
  return matches;
}

async function whyThen(look: Look, rule: TriedRule, change: PastChange): Promise<Why | null> {
  if (change.kinds.length === 0 || !hears({ ...rule.heard, words: [] }, { ...change, said: '' })) return null;
  const before = changedFrom(change.changes, change.facts);
  const brandId = (change.facts.brand ?? null) as number | null;
  const tree = readConditions(rule.conditions, rule.reading, { now: change.at, brandId });
  if (!conditionsHold(tree, change.facts, before)) return null;
  const messageIds = rule.heard.words.length > 0 ? change.events.flatMap((event) => messageOf(event) ?? []) : [];
  const because = hears(rule.heard, { ...change, said: await wordsOfMessages(look, messageIds) });
  return because && { ...because, conditions: foundConditions(tree, leavesOf(rule.conditions), change.facts, before) };
}

async function holdingStep(look: Look, rule: TriedRule, page: { after: number; limit: number }): Promise<DryRunStep> {
  const tree = readConditions(rule.conditions, rule.reading, { now: look.now });
  const ids = await ticketsThatHold(look, tree, page);
  const facts = await conditionFacts(look, ids);
  const matches: Match[] = [];
  for (const ticketId of ids) {
    const held = facts.get(ticketId) ?? {};
    const effects = await effectsThen(look, rule, { ticketId, facts: held, agentId: null });
    const conditions = foundConditions(tree, leavesOf(rule.conditions), held);
    if (effects.length > 0)
      matches.push({ ticketId, at: look.now, why: { kinds: [], by: null, words: [], conditions }, effects });
  }
  return { looked: ids.length, last: ids.length === page.limit ? (ids.at(-1) ?? null) : null, matches };
}

type Then = { ticketId: number; facts: ConditionFacts; agentId: number | null };

/** A text that cannot be filled in for this ticket comes to nothing. */
async function effectsThen(look: Look, { actions }: TriedRule, { ticketId, facts, agentId }: Then): Promise<Effect[]> {
  const scene = await sceneOf(look, { ticketId, facts, actions, agentId });
  try {
    return scene ? effectsOf(actions, scene) : [];
  } catch {
    return [];
  }
}

function lastOf<T>(rows: readonly T[], limit: number): T | undefined {
  return rows.length === limit ? rows.at(-1) : undefined;
}
