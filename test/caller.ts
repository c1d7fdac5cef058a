import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { RouteAnswer, RouteCall, RouteContract } from '../contract/route.ts';

/** An answer; `body` is the parsed JSON, or the text of anything else. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; the contract is checked by the server in tests.
export type Answer = { status: number; body: any; headers: LightMyRequestResponse['headers'] };
type Headers = Record<string, string>;

/** Calls the API as somebody. */
export type TestCaller = {
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  delete(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
};

let callers = 0;

/** An address of its own, so that one caller's many calls do not count as another's (a proxy on this machine is believed). */
export function ownAddress(): Headers {
  callers += 1;
  return { 'x-forwarded-for': `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}` };
}

/** A caller who always sends these headers. */
export function callerWith(app: FastifyInstance, given: Headers): TestCaller {
  const always = { ...ownAddress(), ...given };
  const say =
    (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE') =>
    async (path: string, body?: unknown, headers: Headers = {}): Promise<Answer> => {
      const payload = body === undefined ? {} : { payload: body as object };
      const answer = await app.inject({ method, url: path, headers: { ...always, ...headers }, ...payload });
      const isJson = String(answer.headers['content-type'] ?? '').includes('application/json');
      return { status: answer.statusCode, body: isJson ? answer.json() : answer.payload, headers: answer.headers };
    };
  const get = say('GET');
  return {
    get: (path, headers) => get(path, undefined, headers),
    post: say('POST'),
    patch: say('PATCH'),
    put: say('PUT'),
    delete: say('DELETE'),
  };
}

/** Calls a route of the contract and answers what it answers; throws when it is refused, with the whole refusal. */
export async function callRoute<R extends RouteContract>(
  caller: TestCaller,
  contract: R,
  given: RouteCall<R>,
): Promise<RouteAnswer<R>> {
  const input = given as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams(
    Object.entries(input.query ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  const address = query.size > 0 ? `${path}?${query}` : path;
  const method = contract.method.toLowerCase() as Lowercase<RouteContract['method']>;
  const answer = method === 'get' ? await caller.get(address) : await caller[method](address, input.body);
  if (answer.status !== (contract.status ?? 200))
    throw new Error(`${contract.method} ${address} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body as RouteAnswer<R>;
}
