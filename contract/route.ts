import { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may call a route: `public` anyone, `signed-in` every agent, else the permission that the agent's role must hold.
 * Rooms may refuse more narrowly in their policy (a ticket of another team), never less.
 */
export type Access = 'public' | 'signed-in' | Permission;

/** What crosses the wire at one address. One schema serves validation, types, the API documentation and the browser. */
export type RouteContract = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify style, `/api/tickets/:id`. */
  readonly path: string;
  /** One sentence for the API documentation. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Success status, 200 unless said. */
  readonly status?: 200 | 201 | 202 | 204;
  /** `json` unless said. `raw`: the route reads or writes a stream or a page itself and stays out of the API documentation. */
  readonly kind?: 'json' | 'raw';
  /** A `raw` route that takes one file as multipart/form-data in the field `file` and answers JSON: it stands in the documentation all the same. */
  readonly upload?: true;
  /** How many calls one address may make a minute; without it, calls are not counted. */
  readonly perMinute?: number;
};

/** Declares a route; keeps the exact schema types. */
export function route<const R extends RouteContract>(contract: R): R {
  return contract;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Written<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a route's handler receives, parsed. */
export type RouteInput<R extends RouteContract> = {
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
};

/** What a caller writes, before defaults are filled in. */
export type RouteCall<R extends RouteContract> = (R['params'] extends z.ZodType
  ? { params: Written<R['params']> }
  : { params?: undefined }) &
  (R['query'] extends z.ZodType ? { query?: Written<R['query']> } : { query?: undefined }) &
  (R['body'] extends z.ZodType ? { body: Written<R['body']> } : { body?: undefined });

/** What a route answers. */
export type RouteAnswer<R extends RouteContract> = z.output<R['response']>;

/** Ids are bigint identities, JSON numbers. */
export const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** An id in a path or query, where everything is text. */
export const idText = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const idParams = z.object({ id: idText });
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime({ offset: true });
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nothing = z.object({});
/** The browser's own name for a thing it creates, so that a retried send makes one thing. */
export const clientId = z
  .string()
  .min(8)
  .max(64)
  .describe('Your own name for this message: sent twice, it is written once.');
/** A language, BCP 47 (`en`, `pt-BR`). */
export const languageTag = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** A time zone of the IANA database. */
export const timeZone = z.string().max(64).refine(isTimeZone, { error: 'unknown time zone' });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
