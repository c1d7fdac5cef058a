import { z } from 'zod';
import { tokenScopes } from '../../contract/permissions.ts';
import { emailAddress } from '../../contract/route.ts';
import { addToken } from '../identity/commands/add-token.ts';
import type { Ctx } from '../platform/context.ts';
import { actingAs } from '../platform/context.ts';
import { refuse, refuseField } from '../platform/refuse.ts';
import { agentActor } from '../staff/queries/agent-actor.ts';
import { agentByEmail } from '../staff/queries/agent-by-email.ts';
import { type CliCommand, flagText } from './command.ts';
import { accepted } from './refusal-lines.ts';
import { withHouse } from './with-house.ts';

const wish = z.object({
  name: z.string().min(1).max(80),
  agent: emailAddress.optional(),
  scopes: z.array(z.enum(tokenScopes)).min(1),
});

/** `cli token`: whoever has the server's console may make a token for anybody who works here. */
export const makeToken: CliCommand = {
  options: { name: { type: 'string' }, agent: { type: 'string' }, scopes: { type: 'string' } },
  words: 0,
  fields: { name: '--name', agent: '--agent', scopes: '--scopes' },
  run: async (call) => {
    const scopes = flagText(call, 'scopes')
      ?.split(',')
      .map((scope) => scope.trim()) ?? [...tokenScopes];
    const asked = accepted(wish, {
      name: flagText(call, 'name') ?? 'Command line',
      agent: flagText(call, 'agent'),
      scopes: scopes as (typeof tokenScopes)[number][],
    });
    const made = await withHouse(call, [], (edge) =>
      edge.transact({ kind: 'system', name: 'cli' }, async (ctx) => {
        const actor = await holder(ctx, asked.agent);
        const token = await addToken(actingAs(ctx, actor), {
          agentId: actor.id,
          name: asked.name,
          scopes: asked.scopes,
        });
        return {
          token: token.secret,
          id: token.id,
          name: token.name,
          scopes: token.scopes,
          agent: { id: actor.id, name: actor.name },
        };
      }),
    );
    call.out(JSON.stringify(made));
    return 0;
  },
};

async function holder(ctx: Ctx, email: string | undefined) {
  const id = email === undefined ? await firstOwner(ctx) : (await agentByEmail(ctx, email))?.id;
  if (id === undefined) refuseField('agent', 'agent.unknown', 'No active agent has this mail address.');
  const actor = await agentActor(ctx, id);
  return actor ?? refuseField('agent', 'agent.unknown', 'No active agent has this mail address.');
}

async function firstOwner({ db }: Ctx): Promise<number> {
  const owner = await db
    .selectFrom('agents')
    .select('id')
    .where('role', '=', 'owner')
    .where('deactivated_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  return owner?.id ?? refuse('conflict', 'setup.open', 'Nobody owns this house yet. Run setup first.');
}
