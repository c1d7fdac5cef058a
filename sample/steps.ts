import type { Step } from './script.ts';

type After = Step['after'];
type Extra = Pick<Step, 'then' | 'pictures' | 'automatic'>;

/** The opening mail of a customer, or one that follows after so many minutes. */
export const customer = (after: After, variants: readonly string[], extra: Extra = {}): Step => {
  return { by: 'customer', after, variants, ...extra };
};
/** A reply that the customer sees. */
export const agent = (after: After, variants: readonly string[], then?: Step['then']): Step => {
  return then ? { by: 'agent', after, variants, then } : { by: 'agent', after, variants };
};
/** What the assignee writes down for colleagues. */
export const note = (after: After, variants: readonly string[]): Step => ({ by: 'note', after, variants });
/** What another agent of the house adds. */
export const colleague = (after: After, variants: readonly string[]): Step => ({
  by: 'colleague-note',
  after,
  variants,
});
/** The first step of every script. */
export const first: After = [0, 0];
