import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { id, idParams, instant, route } from './route.ts';

/** One word that stands on tickets. */
export const tagName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(60)
  .regex(/^[^\s,"]+( [^\s,"]+)*$/);

/** A tag that is being renamed, merged or deleted on all tickets. */
export const tagChange = z.object({
  id,
  from: z.string(),
  to: z.string().nullable().describe('The tag that stands in its place; null: none.'),
  state: z.enum(['running', 'done']),
  total: z.number().int().describe('Tickets that bore it at the beginning.'),
  done: z.number().int(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type TagChange = z.infer<typeof tagChange>;

export const tagsRoutes = {
  listAllTags: route({
    method: 'GET',
    path: '/api/all-tags',
    summary: 'Every tag with the number of tickets that bear it, most used first; `query` is a part of one.',
    access: 'tags.manage',
    query: pageQuery.extend({ query: z.string().trim().toLowerCase().max(60).default('') }),
    response: pageOf(z.object({ name: z.string(), tickets: z.number().int() })),
  }),
  changeTag: route({
    method: 'POST',
    path: '/api/tag-changes',
    summary:
      'Renames a tag on all tickets, merges it into another (`to` is one that stands already), or deletes it (`to` null). Views and rules that name it stay as they are.',
    access: 'tags.manage',
    body: z.object({ from: tagName, to: tagName.nullable() }),
    response: tagChange,
    status: 202,
  }),
  listTagChanges: route({
    method: 'GET',
    path: '/api/tag-changes',
    summary: 'Changes of tags that run, and those of the last day, newest first.',
    access: 'tags.manage',
    response: z.object({ items: z.array(tagChange) }),
  }),
  showTagChange: route({
    method: 'GET',
    path: '/api/tag-changes/:id',
    summary: 'How far a change of a tag has come.',
    access: 'tags.manage',
    params: idParams,
    response: tagChange,
  }),
};
