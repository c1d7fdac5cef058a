import type { FastifyInstance } from 'fastify';
import { type Answer, callerWith, ownAddress, type TestCaller } from './caller.ts';

export type TestBrowser = TestCaller & { readonly cookies: Map<string, string> };

/** Calls the API as a browser does: keeps cookies, and proves with the readable one that it comes from our own page. */
export function openBrowser(app: FastifyInstance, agent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0'): TestBrowser {
  const cookies = new Map<string, string>();
  const address = ownAddress();
  const always = () => ({
    ...address,
    'user-agent': agent,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-csrf-token': cookies.get('warmline_csrf') ?? '',
  });
  const keep = (answer: Answer) => {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
  return {
    cookies,
    get: async (path, headers) => keep(await callerWith(app, always()).get(path, headers)),
    post: async (path, body, headers) => keep(await callerWith(app, always()).post(path, body, headers)),
    patch: async (path, body, headers) => keep(await callerWith(app, always()).patch(path, body, headers)),
    put: async (path, body, headers) => keep(await callerWith(app, always()).put(path, body, headers)),
    delete: async (path, body, headers) => keep(await callerWith(app, always()).delete(path, body, headers)),
  };
}
