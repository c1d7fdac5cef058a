import { z } from 'zod';

/** Query of a keyset page: `after` is the opaque cursor that the page before answered as `next`. */
export const pageQuery = z.object({
  after: z.string().max(1200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A keyset page: rows, and the cursor of the next page or null at the end. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type Page<T> = { items: T[]; next: string | null };
