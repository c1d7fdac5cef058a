import { identityRoutes } from '../../contract/identity.ts';
import { staffRoutes } from '../../contract/staff.ts';
import { type BoundRoute, change, look, raw } from '../platform/domain.ts';
import { signedInAgent } from '../platform/signed-in-agent.ts';
import { companyNow } from '../settings/queries/company-now.ts';
import { changeProfile } from '../staff/commands/change-profile.ts';
import { addTokenOnce } from './commands/add-token-once.ts';
import { askForReset } from './commands/ask-for-reset.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { endOwnSessions } from './commands/end-own-sessions.ts';
import { inviteAgent } from './commands/invite-agent.ts';
import { resendInvitation } from './commands/resend-invitation.ts';
import { revokeToken } from './commands/revoke-token.ts';
import { setUpByLink } from './commands/set-up-by-link.ts';
import { signInByLink } from './commands/sign-in-by-link.ts';
import { withdrawInvitation } from './commands/withdraw-invitation.ts';
import { acceptInvitation } from './jobs/accept-invitation.ts';
import { changePassword } from './jobs/change-password.ts';
import { removeSecondFactor } from './jobs/remove-second-factor.ts';
import { resetPassword } from './jobs/reset-password.ts';
import { signIn } from './jobs/sign-in.ts';
import { startSecondFactor } from './jobs/start-second-factor.ts';
import { letIn, letOut, visitorOf } from './policy.ts';
import { allInvitations } from './queries/all-invitations.ts';
import { allTokens } from './queries/all-tokens.ts';
import { invitationByToken } from './queries/invitation-by-token.ts';
import { me } from './queries/me.ts';
import { ownSessions } from './queries/own-sessions.ts';
import { resetByToken } from './queries/reset-by-token.ts';
import { setupIsOpen } from './queries/setup-is-open.ts';
import { refuseWiderScopes } from './rules/refuse-wider-scopes.ts';

/** At the door: cookies are set here, and hashes take long. */
const door: BoundRoute[] = [
  raw(identityRoutes.setUp, async (edge, { request, reply }, { body }) => {
    const opened = await edge.transact({ kind: 'stranger' }, (ctx) => setUpByLink(ctx, body, visitorOf(request)));
    return letIn(edge, reply, opened);
  }),
  raw(identityRoutes.signIn, async (edge, { request, reply }, { body }) => {
    const opened = await signIn(edge, body, visitorOf(request));
    return opened ? letIn(edge, reply, opened) : { state: 'second-factor' };
  }),
  raw(identityRoutes.signInByLink, async (edge, { request, reply }, { body }) => {
    const visitor = visitorOf(request);
    return letIn(
      edge,
      reply,
      await edge.transact({ kind: 'stranger' }, (ctx) => signInByLink(ctx, body.token, visitor)),
    );
  }),
  raw(identityRoutes.acceptInvitation, async (edge, { request, reply }, { body }) =>
    letIn(edge, reply, await acceptInvitation(edge, body, visitorOf(request))),
  ),
  raw(identityRoutes.signOut, async (edge, { caller, reply }) => {
    const actor = signedInAgent(caller.actor);
    const { sessionId } = caller;
    if (sessionId !== null) await edge.transact(actor, (ctx) => endOwnSessions(ctx, actor, sessionId));
    return letOut(reply);
  }),
  raw(identityRoutes.signOutEverywhere, async (edge, { caller, reply }) => {
    const actor = signedInAgent(caller.actor);
    await edge.transact(actor, (ctx) => endOwnSessions(ctx, actor));
    return letOut(reply);
  }),
  raw(identityRoutes.showReset, async (edge, { caller }, { body }) => {
    const { email } = await resetByToken(edge.look(caller.actor), body.token);
    return { email };
  }),
  raw(identityRoutes.resetPassword, async (edge, _call, { body }) => {
    await resetPassword(edge, body);
    return {};
  }),
];

/** The own account: each change asks for the password again. */
const account: BoundRoute[] = [
  raw(identityRoutes.listSessions, async (edge, { caller }) => {
    const { id } = signedInAgent(caller.actor);
    return { items: await ownSessions(edge.look(caller.actor), id, caller.sessionId) };
  }),
  change(identityRoutes.endSession, async (ctx, { params }) => {
    await endOwnSessions(ctx, signedInAgent(ctx.actor), params.id);
    return {};
  }),
  raw(identityRoutes.changePassword, async (edge, { caller, request }, { body }) => {
    const here = { sessionId: caller.sessionId, address: request.ip };
    await changePassword(edge, signedInAgent(caller.actor), body, here);
    return {};
  }),
  raw(identityRoutes.startSecondFactor, (edge, { caller, request }, { body }) =>
    startSecondFactor(edge, signedInAgent(caller.actor), { password: body.password, address: request.ip }),
  ),
  raw(identityRoutes.confirmSecondFactor, async (edge, { caller }, { body }) => {
    const actor = signedInAgent(caller.actor);
    return { recoveryCodes: await edge.transact(actor, (ctx) => confirmSecondFactor(ctx, actor, body.code)) };
  }),
  raw(identityRoutes.removeSecondFactor, async (edge, { caller, request }, { body }) => {
    await removeSecondFactor(edge, signedInAgent(caller.actor), { password: body.password, address: request.ip });
    return {};
  }),
  raw(identityRoutes.addToken, (edge, call, { body }) => {
    const actor = signedInAgent(call.caller.actor);
    refuseWiderScopes(call.caller.scopes, body.scopes);
    return edge.transact(actor, (ctx) => addTokenOnce(ctx, { ...body, agentId: actor.id }, call.once));
  }),
];

/** `/api/me` stands here because it tells of the second factor. */
export const routes: BoundRoute[] = [
  ...door,
  ...account,
  look(staffRoutes.showMe, (look) => me(look, signedInAgent(look.actor))),
  change(staffRoutes.changeMe, async (ctx, { body }) => {
    const actor = signedInAgent(ctx.actor);
    await changeProfile(ctx, actor, body);
    return me(ctx, actor);
  }),
  look(identityRoutes.showSetup, async (look) => ({ open: await setupIsOpen(look) })),
  change(identityRoutes.forgotPassword, async (ctx, { body }) => {
    await askForReset(ctx, body.email);
    return {};
  }),
  look(identityRoutes.listInvitations, async (look) => ({ items: await allInvitations(look) })),
  change(identityRoutes.inviteAgent, (ctx, { body }) => inviteAgent(ctx, body)),
  change(identityRoutes.resendInvitation, (ctx, { params }) => resendInvitation(ctx, params.id)),
  change(identityRoutes.withdrawInvitation, async (ctx, { params }) => {
    await withdrawInvitation(ctx, params.id);
    return {};
  }),
  raw(identityRoutes.showInvitation, async (edge, { caller }, { body }) => {
    const { email, name } = await invitationByToken(edge.look(caller.actor), body.token);
    return { email, name, company: (await companyNow(edge.house)).name };
  }),
  look(identityRoutes.listTokens, async (look) => ({ items: await allTokens(look) })),
  change(identityRoutes.revokeToken, async (ctx, { params }) => {
    await revokeToken(ctx, params.id);
    return {};
  }),
];
