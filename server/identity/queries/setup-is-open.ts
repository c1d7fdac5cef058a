import type { Look } from '../../platform/context.ts';

/** Whether the first owner is still to be made. */
export async function setupIsOpen(look: Look): Promise<boolean> {
  return (await look.db.selectFrom('agents').select('id').limit(1).executeTakeFirst()) === undefined;
}
