import type { Mailbox } from '../../contract/channels.ts';

/** The tone of a health line: nothing where all is well. */
export function healthTone(state: Mailbox['health']['state']): 'bad' | 'warn' | undefined {
  return state === 'failing' ? 'bad' : state === 'silent' ? 'warn' : undefined;
}
