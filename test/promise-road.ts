import { serviceLevelsRoutes as routes, type TicketTarget } from '../contract/service-levels.ts';
import type { TargetKind } from '../contract/target-kinds.ts';
import { ticketsRoutes } from '../contract/tickets.ts';
import { plainMessage } from '../server/tickets/commands/incoming-message.ts';
import { receiveMessage } from '../server/tickets/commands/receive-message.ts';
import type { World } from './world.ts';

/** The same promises for every priority. */
export function everyPriority(kinds: Partial<Record<TargetKind, number>>, hours: 'calendar' | 'business' = 'calendar') {
  const each = { hours, ...kinds };
  return { low: each, normal: each, high: each, urgent: each };
}

/** What tests of service levels do over and over, each until everything has settled. */
export function promiseRoad(world: World) {
  let subject = 0;
  /** A new day, without promises. */
  async function newDay(): Promise<void> {
    world.clock.now = new Date(Math.ceil((world.clock.now.getTime() + 1) / 86_400_000) * 86_400_000);
    for (const { id } of (await world.call('noor', routes.listServicePolicies, {})).items)
      await world.call('noor', routes.removeServicePolicy, { params: { id } });
    await world.settle();
  }

  async function promise(targets: ReturnType<typeof everyPriority>, more: object = {}): Promise<number> {
    const body = { name: 'Promise', conditions: { all: [] }, targets, ...more };
    const { id } = await world.call('noor', routes.addServicePolicy, { body });
    await world.settle();
    return id;
  }

  async function open(more: object = {}): Promise<number> {
    const body = { subject: `Fern ${subject++}`, requester: { email: 'ada@moss.example' }, message: { text: 'Hello' } };
    const { id } = await world.call('tomas', ticketsRoutes.openTicket, { body: { ...body, ...more } });
    await world.settle();
    return id;
  }

  async function reply(id: number, status?: 'open' | 'pending' | 'on-hold' | 'solved'): Promise<void> {
    const body = { text: 'We look into it.', status };
    await world.call('tomas', ticketsRoutes.replyToTicket, { params: { id }, body });
    await world.settle();
  }

  async function change(id: number, body: object): Promise<void> {
    await world.call('tomas', ticketsRoutes.changeTicket, { params: { id }, body });
    await world.settle();
  }

  /** The customer writes once more, as a mail would bring it. */
  async function write(id: number): Promise<void> {
    const { requester, subject } = await looksAt(world).show(id);
    const asNew = { requesterId: requester.id, subject, channel: 'email', byAgent: false } as const;
    const actor = { kind: 'customer', id: requester.id } as const;
    await world.edge.transact(actor, (ctx) => receiveMessage(ctx, id, plainMessage(requester.id, 'And?'), asNew));
    await world.settle();
  }

  return {
    ...looksAt(world),
    newDay,
    minute: (count: number) => world.clock.forward({ minutes: count }),
    promise,
    open,
    reply,
    change,
    write,
  };
}

function looksAt(world: World) {
  const show = (id: number) => world.call('tomas', ticketsRoutes.showTicket, { params: { id } });
  const targets = async (id: number) => (await world.call('tomas', routes.listTicketTargets, { params: { id } })).items;
  const target = async (id: number, kind: TargetKind): Promise<TicketTarget | undefined> =>
    (await targets(id)).find((each) => each.kind === kind);
  const stands = async (id: number, kind: TargetKind) => {
    const found = await target(id, kind);
    return found && [found.state, found.usedSeconds / 60];
  };
  const told = async (id: number, what: string) => {
    const { items } = await world.call('tomas', ticketsRoutes.listTicketEvents, { params: { id } });
    return items.filter((each) => each.name === `service-level.${what}`).map((each) => each.payload.kind);
  };

  return { show, targets, target, stands, told };
}
