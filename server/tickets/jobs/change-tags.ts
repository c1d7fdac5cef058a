import type { Actor } from '../../platform/context.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { changeSomeTags } from '../commands/change-some-tags.ts';
import { runningTagChanges } from '../queries/list-tag-changes.ts';

const house: Actor = { kind: 'system', name: 'tickets.change-tags' };

/** Works through changes of tags, a transaction for a few hundred tickets each: a kill loses nothing, and nobody waits for long. */
export const changeTags: Sweep = {
  name: 'tickets.change-tags',
  everyMs: 5_000,
  run: async (edge) => {
    for (const change of await runningTagChanges(edge.look(house)))
      while (await edge.transact(house, (ctx) => changeSomeTags(ctx, change)));
  },
};
