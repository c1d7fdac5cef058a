import { z } from 'zod';
import { conditionTree } from './conditions.ts';
import { id, idParams, instant, nothing, route } from './route.ts';
import { agentBrief } from './staff.ts';
import { tagName } from './tags.ts';

export const presenceStates = ['online', 'away', 'break', 'offline'] as const;
export type PresenceState = (typeof presenceStates)[number];
/** How an agent stands. Only who is online is given work. */
export const agentPresence = z.object({
  agentId: id,
  state: z.enum(presenceStates),
  reason: z.string().nullable().describe('Why the agent is away or on a break, in their own words.'),
  since: instant,
  chosenBy: z.enum(['agent', 'house']).describe('`house`: nothing was heard of the agent for some time, or is again.'),
});
export type AgentPresence = z.infer<typeof agentPresence>;

/** Kinds of work that are counted apart. Mail is everything that is not live. */
export const workKinds = ['mail', 'chat', 'call'] as const;
export type WorkKind = (typeof workKinds)[number];
const most = z.number().int().min(0).max(1000);
export const capacity = z.object({ mail: most, chat: most, call: most });
export type Capacity = z.infer<typeof capacity>;

/** How work is routed in the whole house. */
export const routingSettings = z.object({
  capacity: capacity.describe('How many open tickets an agent holds at most, of each kind.'),
  awayAfterMinutes: z.number().int().min(1).max(240).describe('Without a touch for so long, an agent is away.'),
  offlineAfterMinutes: z.number().int().min(2).max(240).describe('Without an open page for so long, offline.'),
  takeBackAfterMinutes: z
    .number()
    .int()
    .min(1)
    .max(1440)
    .nullable()
    .describe(
      'Tickets that routing gave an agent and that wait for an answer go back after so long offline; null: never.',
    ),
});
export type RoutingSettings = z.infer<typeof routingSettings>;

/** Something not everybody can: a language, a product. */
export const skill = z.object({
  id,
  name: z.string(),
  tags: z.array(z.string()).describe('Tickets with one of these tags need it.'),
  languages: z.array(z.string()).describe('Tickets of customers with one of these languages need it: `de`, `fr`.'),
  agentIds: z.array(id).describe('Who has it.'),
});
export type Skill = z.infer<typeof skill>;
const skillWrite = z.object({
  name: z.string().trim().min(1).max(80),
  tags: z.array(tagName).max(50),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(50),
  agentIds: z.array(id).max(1000),
});

export const agentRouting = z.object({
  agentId: id,
  capacity: z
    .object({ mail: most.nullable(), chat: most.nullable(), call: most.nullable() })
    .describe('Null: as in the house.'),
  skillIds: z.array(id),
});
export type AgentRouting = z.infer<typeof agentRouting>;

export const queueStrategies = ['least-loaded', 'longest-idle', 'round-robin', 'previous-agent'] as const;
export type QueueStrategy = (typeof queueStrategies)[number];
export const queueModes = ['assign', 'offer'] as const;
export type QueueMode = (typeof queueModes)[number];
/** Where tickets without an agent wait: in the first queue, by order, whose conditions hold. */
export const queue = z.object({
  id,
  name: z.string(),
  conditions: conditionTree,
  teamId: id.nullable().describe('Only this team serves it; null: everybody.'),
  skillIds: z.array(id).describe('What an agent must have to serve it, besides what the ticket itself needs.'),
  strategy: z
    .enum(queueStrategies)
    .describe('`previous-agent`: who last held a ticket of this customer, else who has least.'),
  mode: z.enum(queueModes).describe('`assign`: given at once. `offer`: the agent accepts or passes on.'),
  offerSeconds: z.number().int().describe('How long an offer stands.'),
  paused: z.boolean().describe('Tickets wait in it, and nobody is given any.'),
});
export type Queue = z.infer<typeof queue>;
const queueWrite = {
  name: z.string().trim().min(1).max(80),
  conditions: conditionTree,
  teamId: id.nullable(),
  skillIds: z.array(id).max(50),
  strategy: z.enum(queueStrategies),
  mode: z.enum(queueModes),
  offerSeconds: z.number().int().min(10).max(600),
  paused: z.boolean(),
};

/** A ticket that an agent is asked to take. */
export const offer = z.object({
  id,
  ticketId: id,
  subject: z.string(),
  requester: z.string(),
  preview: z.string(),
  queue: z.string().nullable(),
  offeredAt: instant,
  expiresAt: instant,
});
export type Offer = z.infer<typeof offer>;

const load = z.object({ held: z.number().int(), most: z.number().int() });
/** The floor right now. */
export const routingNow = z.object({
  queues: z.array(
    z.object({
      id,
      name: z.string(),
      paused: z.boolean(),
      waiting: z.number().int(),
      offered: z.number().int(),
      oldestSince: instant.nullable(),
      agentsFree: z.number().int().describe('Who serves it, is online and has room.'),
    }),
  ),
  agents: z.array(
    z.object({
      agent: agentBrief,
      state: z.enum(presenceStates),
      reason: z.string().nullable(),
      since: instant.nullable(),
      idleSince: instant.nullable().describe('Since when no work passed through their hands while online.'),
      load: z.object({ mail: load, chat: load, call: load }),
    }),
  ),
});
export type RoutingNow = z.infer<typeof routingNow>;

export const routingRoutes = {
  listPresence: route({
    method: 'GET',
    path: '/api/presence',
    summary: 'How every active agent stands.',
    access: 'staff.read',
    response: z.object({ items: z.array(agentPresence) }),
  }),
  setPresence: route({
    method: 'PUT',
    path: '/api/presence',
    summary: 'Says how the caller stands. A break has a reason.',
    access: 'tickets.note',
    body: z.object({ state: z.enum(presenceStates), reason: z.string().trim().max(120).nullable().default(null) }),
    response: agentPresence,
  }),
  noteHere: route({
    method: 'POST',
    path: '/api/presence/here',
    summary: 'A sign of life of an open page, about once a minute; `active`: a person touched it since the last one.',
    access: 'tickets.note',
    body: z.object({ active: z.boolean() }),
    response: agentPresence,
  }),
  showRoutingSettings: route({
    method: 'GET',
    path: '/api/routing-settings',
    summary: 'How work is routed in the whole house.',
    access: 'settings.read',
    response: routingSettings,
  }),
  changeRoutingSettings: route({
    method: 'PATCH',
    path: '/api/routing-settings',
    summary: 'Changes what is given.',
    access: 'routing.manage',
    body: routingSettings.partial(),
    response: routingSettings,
  }),
  listSkills: route({
    method: 'GET',
    path: '/api/skills',
    summary: 'All skills by name, with who has them.',
    access: 'settings.read',
    response: z.object({ items: z.array(skill) }),
  }),
  addSkill: route({
    method: 'POST',
    path: '/api/skills',
    summary: 'Adds a skill.',
    access: 'routing.manage',
    body: skillWrite.extend({
      tags: skillWrite.shape.tags.default([]),
      languages: skillWrite.shape.languages.default([]),
      agentIds: skillWrite.shape.agentIds.default([]),
    }),
    response: skill,
    status: 201,
  }),
  changeSkill: route({
    method: 'PATCH',
    path: '/api/skills/:id',
    summary: 'Changes what is given; lists replace those that stood.',
    access: 'routing.manage',
    params: idParams,
    body: skillWrite.partial(),
    response: skill,
  }),
  removeSkill: route({
    method: 'DELETE',
    path: '/api/skills/:id',
    summary: 'Removes a skill, from agents and queues too.',
    access: 'routing.manage',
    params: idParams,
    response: nothing,
  }),
  listAgentRouting: route({
    method: 'GET',
    path: '/api/agent-routing',
    summary: 'Capacity and skills of every active agent who may answer.',
    access: 'settings.read',
    response: z.object({ items: z.array(agentRouting) }),
  }),
  changeAgentRouting: route({
    method: 'PATCH',
    path: '/api/agent-routing/:id',
    summary: 'Changes capacity and skills of one agent.',
    access: 'routing.manage',
    params: idParams,
    body: agentRouting.omit({ agentId: true }).partial(),
    response: agentRouting,
  }),
  listQueues: route({
    method: 'GET',
    path: '/api/queues',
    summary: 'All queues, in the order in which they are asked.',
    access: 'settings.read',
    response: z.object({ items: z.array(queue) }),
  }),
  addQueue: route({
    method: 'POST',
    path: '/api/queues',
    summary: 'Adds a queue behind the others.',
    access: 'routing.manage',
    body: z.object({
      ...queueWrite,
      teamId: queueWrite.teamId.default(null),
      skillIds: queueWrite.skillIds.default([]),
      strategy: queueWrite.strategy.default('least-loaded'),
      mode: queueWrite.mode.default('assign'),
      offerSeconds: queueWrite.offerSeconds.default(45),
      paused: queueWrite.paused.default(false),
    }),
    response: queue,
    status: 201,
  }),
  changeQueue: route({
    method: 'PATCH',
    path: '/api/queues/:id',
    summary: 'Changes what is given.',
    access: 'routing.manage',
    params: idParams,
    body: z.object(queueWrite).partial(),
    response: queue,
  }),
  orderQueues: route({
    method: 'PUT',
    path: '/api/queue-order',
    summary: 'Puts all queues in this order.',
    access: 'routing.manage',
    body: z.object({ ids: z.array(id).max(500) }),
    response: z.object({ items: z.array(queue) }),
  }),
  removeQueue: route({
    method: 'DELETE',
    path: '/api/queues/:id',
    summary: 'Removes a queue; what waited in it goes to the next one that holds.',
    access: 'routing.manage',
    params: idParams,
    response: nothing,
  }),
  showRoutingNow: route({
    method: 'GET',
    path: '/api/routing-now',
    summary: 'Who works, how much everybody holds, and what waits, right now.',
    access: 'routing.manage',
    response: routingNow,
  }),
  listOffers: route({
    method: 'GET',
    path: '/api/offers',
    summary: 'What the caller is asked to take now.',
    access: 'tickets.edit',
    response: z.object({ items: z.array(offer) }),
  }),
  acceptOffer: route({
    method: 'POST',
    path: '/api/offers/:id/accept',
    summary: 'Takes the ticket. Refused with 409 when the offer no longer stands.',
    access: 'tickets.edit',
    params: idParams,
    response: z.object({ ticketId: id }),
  }),
  passOffer: route({
    method: 'POST',
    path: '/api/offers/:id/pass',
    summary: 'Passes it on to somebody else.',
    access: 'tickets.edit',
    params: idParams,
    response: nothing,
  }),
};
