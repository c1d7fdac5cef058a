import type { Priority } from '../contract/tickets.ts';
import type { PictureKind, TeamKey, TicketType } from './plan.ts';
import type { ProductKind } from './products.ts';

/**
 * One step of a conversation. `note` is written by the assignee, `colleague-note` by somebody else of the house.
 * `variants` say the same in other words; any variant fits after any variant of the step before.
 */
export type Step = {
  by: 'customer' | 'agent' | 'note' | 'colleague-note';
  /** Minutes after the step before, at least and at most. Agents answer in working hours, so it may become more. */
  after: readonly [number, number];
  variants: readonly string[];
  /** What an agent's reply sets; `pending` unless said, `solved` when it is the last step. */
  then?: 'open' | 'pending' | 'on-hold' | 'solved';
  /** One of them may be attached. */
  pictures?: readonly PictureKind[];
  automatic?: 'out-of-office';
};

/** A hand-written conversation. Slots are listed in `fill-slots.ts`. */
export type Script = {
  key: string;
  topic: string;
  language: string;
  mood: 'furious' | 'upset' | 'worried' | 'neutral' | 'friendly' | 'delighted';
  team: TeamKey;
  type: TicketType;
  priority?: Priority;
  tags: readonly string[];
  subjects: readonly string[];
  /** Which products it may be about; any when left out. */
  products?: readonly ProductKind[];
  /** Only customers of organizations write it. */
  trade?: true;
  /** Sends a copy to a second person. */
  cc?: true;
  spam?: true;
  /** How often it is played, against 1. */
  weight?: number;
  steps: readonly Step[];
  /** How it may be rated; about half leave the comment out. */
  ratings?: readonly (readonly [stars: 1 | 2 | 3 | 4 | 5, comment: string])[];
};
