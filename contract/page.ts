import { z } from 'zod';

/** Query of a keyset page: `after` is the opaque cursor that the page before answered as `next`. */
export const pageQuery = z.object({
  after: z.string().max(1200).optional().describe('The `next` of the page before; leave it out for the first.'),
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('Rows a page.'),
});

/** A keyset page: rows, and the cursor of the next page or null at the end. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Send it back as `after`; null at the end.'),
  });
}

export type Page<T> = { items: T[]; next: string | null };
