import { settingsRoutes } from '../../contract/settings.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addTeam } from './commands/add-team.ts';
import { changeAgent } from './commands/change-agent.ts';
import { changeTeam } from './commands/change-team.ts';
import { removeTeam } from './commands/remove-team.ts';
import { retrySetAsideEvent } from './commands/retry-set-aside-event.ts';
import { allAgents } from './queries/all-agents.ts';
import { allTeams } from './queries/all-teams.ts';
import { auditPage } from './queries/audit-page.ts';
import { journalAfter } from './queries/journal-after.ts';
import { oneAgent } from './queries/one-agent.ts';
import { setAsidePage } from './queries/set-aside-page.ts';

/** `showMe` and `changeMe` are mounted by identity, which knows of the second factor. The journal stands here because it names agents. */
export const routes: BoundRoute[] = [
  look(staffRoutes.listAgents, async (look) => ({ items: await allAgents(look) })),
  look(staffRoutes.showAgent, (look, { params }) => oneAgent(look, params.id)),
  change(staffRoutes.changeAgent, (ctx, { params, body }) => changeAgent(ctx, params.id, body)),
  look(staffRoutes.listTeams, async (look) => ({ items: await allTeams(look) })),
  change(staffRoutes.addTeam, (ctx, { body }) => addTeam(ctx, body)),
  change(staffRoutes.changeTeam, (ctx, { params, body }) => changeTeam(ctx, params.id, body)),
  change(staffRoutes.removeTeam, async (ctx, { params }) => {
    await removeTeam(ctx, params.id);
    return {};
  }),
  look(settingsRoutes.listEvents, (look, { query }) => journalAfter(look, query)),
  look(settingsRoutes.listAudit, (look, { query }) => auditPage(look, query)),
  look(settingsRoutes.listSetAsideEvents, (look, { query }) => setAsidePage(look, query)),
  change(settingsRoutes.retrySetAsideEvent, async (ctx, { params }) => {
    await retrySetAsideEvent(ctx, params.id);
    return {};
  }),
];
