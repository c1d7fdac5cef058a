import type { ChangeKind, FieldChange } from '../../../contract/automation.ts';
import { type ConditionFacts, conditionsHold } from '../../../contract/conditions-hold.ts';
import type { Ctx } from '../../platform/context.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { type ChangeOfTicket, changeOfTicket, wordsOfMessages } from '../queries/change-of-ticket.ts';
import { type LiveRule, type RulesNow, readConditions, rulesNow } from '../queries/rules-now.ts';
import { isSet } from '../rules/changes-of-events.ts';
import { changedFrom } from '../rules/facts-before.ts';
import { foundConditions, hears, leavesOf, type TicketChangeFacts } from '../rules/why-of.ts';
import { deepest, fireRule } from './fire-rule.ts';

type Event = { id: number; position: number; ticketId: number | null; cause: { chain: string; depth: number } };

/** The events of changes that this transaction has taken whole. */
const taken = new WeakMap<Ctx['db'], Set<number>>();

/**
 * Lets the triggers look at the change that an event belongs to, in order: each sees the ticket as those before it left it. A
 * change is looked at once, at its first event. Tickets in the trash and spam are left alone.
 */
export async function takeChange(ctx: Ctx, event: Event): Promise<void> {
  if (event.ticketId === null || taken.get(ctx.db)?.has(event.id)) return;
  const now = await rulesNow(ctx);
  const triggers = now.rules.filter((rule) => rule.kind === 'trigger');
  if (triggers.length === 0) return;
  const change = await changeOfTicket(ctx, { ...event, ticketId: event.ticketId });
  remember(ctx, change.eventIds);
  if (change.eventIds[0] !== event.id || change.kinds.length === 0) return;
  await offer(ctx, { now, triggers, change, ticketId: event.ticketId });
}

function remember(ctx: Ctx, ids: readonly number[]): void {
  const known = taken.get(ctx.db) ?? new Set();
  for (const id of ids) known.add(id);
  taken.set(ctx.db, known);
}

type Offer = { now: RulesNow; triggers: readonly LiveRule[]; change: ChangeOfTicket; ticketId: number };

async function offer(ctx: Ctx, { now, triggers, change, ticketId }: Offer): Promise<void> {
  const hearing = triggers.filter((rule) => mayHear(rule, change.kinds));
  if (hearing.length === 0) return;
  const said = hearing.some((rule) => rule.heard.words.length > 0) ? await wordsOfMessages(ctx, change.messageIds) : '';
  let facts = await factsNow(ctx, ticketId);
  for (const rule of hearing) {
    if (!facts || facts.deleted || facts.spam) return;
    const seen: TicketChangeFacts = {
      ...change,
      said,
      facts,
      before: changedFrom(stillSo(change.changes, facts), facts),
    };
    const why = whyItFires(ctx, rule, seen, now);
    if (!why) continue;
    const stopped = ctx.cause.depth > deepest ? ('too-deep' as const) : null;
    const { position, agentId } = change;
    const fired = await fireRule(ctx, rule, { ticketId, facts, why, position, agentId, stopped });
    if (fired) facts = await factsNow(ctx, ticketId);
  }
}

/** A field that was changed again meanwhile, by a rule before this one, is that change's to tell. */
function stillSo(changes: readonly FieldChange[], facts: ConditionFacts): FieldChange[] {
  return changes.filter(
    ({ field, to }) => isSet(field) || JSON.stringify(facts[field] ?? null) === JSON.stringify(to ?? null),
  );
}

function mayHear({ heard }: LiveRule, kinds: readonly ChangeKind[]): boolean {
  return heard.kinds.length === 0 || heard.kinds.some((kind) => kinds.includes(kind));
}

async function factsNow(ctx: Ctx, ticketId: number): Promise<ConditionFacts | undefined> {
  return (await conditionFacts(ctx, [ticketId])).get(ticketId);
}

function whyItFires(ctx: Ctx, rule: LiveRule, seen: TicketChangeFacts, { reading }: RulesNow) {
  const because = hears(rule.heard, seen);
  if (!because) return null;
  const brandId = (seen.facts.brand ?? null) as number | null;
  const tree = readConditions(rule.conditions, reading, { now: ctx.now, brandId });
  if (!conditionsHold(tree, seen.facts, seen.before)) return null;
  return { ...because, conditions: foundConditions(tree, leavesOf(rule.conditions), seen.facts, seen.before) };
}
