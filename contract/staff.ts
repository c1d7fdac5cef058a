import { z } from 'zod';
import { type Permission, permissions, roles } from './permissions.ts';
import { emailAddress, id, idParams, instant, languageTag, nothing, route, timeZone } from './route.ts';
import { company } from './settings.ts';

export const themes = ['system', 'light', 'dark'] as const;
/** An agent as colleagues see them. */
export const agent = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  teamIds: z.array(id),
  limitedToTeams: z.boolean().describe('Sees only tickets of the own teams (and those assigned to them).'),
  deactivatedAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
});
export type Agent = z.infer<typeof agent>;
/** A name to show beside a thing. */
export const agentBrief = z.object({ id, name: z.string() });
export type AgentBrief = z.infer<typeof agentBrief>;

export const team = z.object({ id, name: z.string(), agentIds: z.array(id) });
export type Team = z.infer<typeof team>;

const permissionNames = Object.keys(permissions) as [Permission, ...Permission[]];
/** Who is signed in, and everything a screen needs to know about them. */
export const me = z.object({
  agent: agent.extend({ language: languageTag, timeZone, theme: z.enum(themes), hasSecondFactor: z.boolean() }),
  permissions: z.array(z.enum(permissionNames)),
  company,
});
export type Me = z.infer<typeof me>;

export const staffRoutes = {
  showMe: route({ method: 'GET', path: '/api/me', summary: 'Who is signed in.', access: 'signed-in', response: me }),
  changeMe: route({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Changes the own profile.',
    access: 'signed-in',
    body: z
      .object({ name: z.string().trim().min(1).max(120), language: languageTag, timeZone, theme: z.enum(themes) })
      .partial(),
    response: me,
  }),
  listAgents: route({
    method: 'GET',
    path: '/api/agents',
    summary: 'All agents.',
    access: 'staff.read',
    response: z.object({ items: z.array(agent) }),
  }),
  showAgent: route({
    method: 'GET',
    path: '/api/agents/:id',
    summary: 'One agent.',
    access: 'staff.read',
    params: idParams,
    response: agent,
  }),
  changeAgent: route({
    method: 'PATCH',
    path: '/api/agents/:id',
    summary: 'Changes role, teams, limits; deactivates and reactivates. The last owner stays owner.',
    access: 'staff.manage',
    params: idParams,
    body: z
      .object({
        name: z.string().trim().min(1).max(120),
        email: emailAddress,
        role: z.enum(roles),
        teamIds: z.array(id).max(100),
        limitedToTeams: z.boolean(),
        deactivated: z.boolean(),
      })
      .partial(),
    response: agent,
  }),
  listTeams: route({
    method: 'GET',
    path: '/api/teams',
    summary: 'All teams.',
    access: 'staff.read',
    response: z.object({ items: z.array(team) }),
  }),
  addTeam: route({
    method: 'POST',
    path: '/api/teams',
    summary: 'Adds a team.',
    access: 'staff.manage',
    body: z.object({ name: z.string().trim().min(1).max(80), agentIds: z.array(id).max(1000).default([]) }),
    response: team,
    status: 201,
  }),
  changeTeam: route({
    method: 'PATCH',
    path: '/api/teams/:id',
    summary: 'Renames a team or changes who is in it.',
    access: 'staff.manage',
    params: idParams,
    body: z.object({ name: z.string().trim().min(1).max(80), agentIds: z.array(id).max(1000) }).partial(),
    response: team,
  }),
  removeTeam: route({
    method: 'DELETE',
    path: '/api/teams/:id',
    summary: 'Removes a team. Its tickets stay, without a team.',
    access: 'staff.manage',
    params: idParams,
    response: nothing,
  }),
};
