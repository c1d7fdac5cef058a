import type { z } from 'zod';
import { identityRoutes } from '../../contract/identity.ts';
import { tokenScopes } from '../../contract/permissions.ts';
import { emailAddress } from '../../contract/route.ts';
import { addMailbox } from '../channels/commands/add-mailbox.ts';
import { domains } from '../domains.ts';
import { addToken } from '../identity/commands/add-token.ts';
import { setUpCompany } from '../identity/commands/set-up-company.ts';
import { actingAs, type Ctx } from '../platform/context.ts';
import { notFound } from '../platform/refuse.ts';
import { agentActor } from '../staff/queries/agent-actor.ts';
import { type CliCall, type CliCommand, flagText, usageFault } from './command.ts';
import { outboundServer } from './outbound-server.ts';
import { accepted } from './refusal-lines.ts';
import { withHouse } from './with-house.ts';

const wish = identityRoutes.setUp.body.omit({ token: true }).extend({ mailbox: emailAddress.optional() });
type Wish = z.output<typeof wish>;

/** `cli setup`: what the first-run page does, and a first mailbox, without a browser. */
export const setUp: CliCommand = {
  options: {
    company: { type: 'string' },
    'owner-name': { type: 'string' },
    'owner-email': { type: 'string' },
    'owner-password-stdin': { type: 'boolean' },
    language: { type: 'string' },
    'time-zone': { type: 'string' },
    mailbox: { type: 'string' },
    outbound: { type: 'string' },
    sample: { type: 'boolean' },
  },
  words: 0,
  fields: {
    company: '--company',
    name: '--owner-name',
    email: '--owner-email',
    password: '--owner-password-stdin',
    language: '--language',
    timeZone: '--time-zone',
    mailbox: '--mailbox',
    address: '--mailbox',
  },
  run: async (call) => {
    const outbound = outboundServer(flagText(call, 'outbound'));
    if (outbound && !call.flags.mailbox) throw usageFault('--outbound belongs to a mailbox: give --mailbox too.');
    const asked = accepted(wish, await given(call));
    const sample = call.flags.sample ? await (await import('./sample-company.ts')).sampleCompany(asked.mailbox) : null;
    const made = await withHouse(call, domains, async (edge) => {
      const answer = await edge.transact({ kind: 'system', name: 'cli' }, (ctx) => found(ctx, asked, outbound));
      await sample?.load(edge, answer.owner.id);
      const { token, ...made } = answer;
      return { token, address: edge.house.publicUrl(), ...made };
    });
    call.out(JSON.stringify(made));
    return 0;
  },
};

async function given(call: CliCall): Promise<z.input<typeof wish>> {
  const needed = ['company', 'owner-name', 'owner-email'] as const;
  const [company, name, email] = needed.map((flag) => {
    const value = flagText(call, flag);
    if (value === undefined) throw usageFault(`--${flag} is missing.`);
    return value;
  }) as [string, string, string];
  if (!call.flags['owner-password-stdin'])
    throw usageFault('--owner-password-stdin is missing: the password is read from standard input, never from a flag.');
  // A line that a person or `echo` ended.
  const password = (await call.input()).replace(/\r?\n$/, '');
  const more = {
    language: flagText(call, 'language'),
    timeZone: flagText(call, 'time-zone'),
    mailbox: flagText(call, 'mailbox'),
  };
  return { company, name, email, password, ...more };
}

/** All in one transaction: a mailbox that is refused leaves no half-made company behind. */
async function found(ctx: Ctx, asked: Wish, outbound: ReturnType<typeof outboundServer>) {
  const { agentId } = await setUpCompany(ctx, asked);
  const owner = (await agentActor(ctx, agentId)) ?? notFound('agent');
  const asOwner = actingAs(ctx, owner);
  const { secret } = await addToken(asOwner, { agentId, name: 'Command line', scopes: tokenScopes });
  const address = asked.mailbox;
  const mailbox = address && {
    id: await addMailbox(asOwner, { address, ...(outbound && { smtp: outbound }) }),
    address,
  };
  return {
    token: secret,
    owner: { id: agentId, email: asked.email },
    ...(mailbox && { mailbox }),
  };
}
