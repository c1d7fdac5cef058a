import { type RefusalBody, type RefusedField, refusalBody } from '../contract/refusals.ts';
import type { RouteAnswer, RouteCall, RouteContract } from '../contract/route.ts';

export type RefusedKind = RefusalBody['error']['kind'] | 'unreachable';

/** The server said no, or could not be reached. `code` is stable; the words stand in the catalogue `errors`. */
export type Refused = Error & {
  readonly name: 'Refused';
  readonly kind: RefusedKind;
  readonly code: string;
  readonly status: number;
  readonly fields: readonly RefusedField[];
  readonly retryAfter: number | undefined;
};

/** Makes the error that every call throws. `status` 0: no answer came at all. */
export function refused(
  status: number,
  error: Omit<Partial<RefusalBody['error']>, 'kind'> & { kind: RefusedKind; code: string },
): Refused {
  return Object.assign(new Error(error.message ?? error.code), {
    name: 'Refused' as const,
    kind: error.kind,
    code: error.code,
    status,
    fields: error.fields ?? [],
    retryAfter: error.retryAfter,
  });
}

/** Whether a caught thing is a refusal. */
export function isRefused(thing: unknown): thing is Refused {
  return thing instanceof Error && thing.name === 'Refused' && 'kind' in thing;
}

type Input = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
type Given<R extends RouteContract> = Record<never, never> extends RouteCall<R> ? [RouteCall<R>?] : [RouteCall<R>];

/**
 * Calls a route of the contract and answers what it answers. Throws `Refused` when the server says no or cannot be reached.
 * Every POST carries an Idempotency-Key, so that it can be sent again after a lost connection.
 */
export async function call<R extends RouteContract>(route: R, ...given: Given<R>): Promise<RouteAnswer<R>> {
  const input = (given[0] ?? {}) as Input;
  const response = await reach(addressOf(route.path, input), {
    method: route.method,
    headers: headersFor(route.method, input.body !== undefined),
    body: input.body === undefined ? null : JSON.stringify(input.body),
  });
  if (!response.ok) throw await refusalOf(response);
  return (response.status === 204 ? {} : await response.json()) as RouteAnswer<R>;
}

/** The address of a route, with its path and query filled in; for frames, links and uploads. */
export function addressOf(path: string, input: Input): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input.params?.[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/** The token that proves that a change comes from our own page; the server puts it into a readable cookie. */
export function csrfToken(): string {
  return decodeURIComponent(/(?:^|; )warmline_csrf=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

/** What a refusal on the wire says, whatever came back. */
export function refusalFrom(status: number, body: unknown): Refused {
  const parsed = refusalBody.safeParse(body);
  return refused(status, parsed.success ? parsed.data.error : { kind: 'fault', code: 'fault' });
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, credentials: 'same-origin' });
  } catch {
    throw refused(0, { kind: 'unreachable', code: 'unreachable' });
  }
}

function headersFor(method: RouteContract['method'], hasBody: boolean): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (hasBody) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken();
  if (method === 'POST') headers['idempotency-key'] = crypto.randomUUID();
  return headers;
}

async function refusalOf(response: Response): Promise<Refused> {
  return refusalFrom(response.status, await response.json().catch(() => null));
}
