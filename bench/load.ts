import { Agent, request } from 'node:http';

export type Call = {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown /** Of the caller, where not all are the same. */;
  token?: string;
};
export type Measured = { perSecond: number; p50: number; p99: number; failures: number };

/** Calls as fast as answers come, on so many connections, for so many seconds; the first second is not counted. Times in milliseconds. */
export async function measure(
  address: string,
  token: string,
  connections: number,
  seconds: number,
  next: (n: number) => Call,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failures = 0;
  let n = 0;
  const begin = performance.now();
  const counted = begin + 1000;
  const end = counted + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const started = performance.now();
        const status = await callOnce(agent, address, token, next(n++));
        if (started >= counted) times.push(performance.now() - started);
        if (status >= 400) failures++;
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), failures };
}

/** One call; answers its status once the body has been read. */
function callOnce(
  agent: Agent,
  address: string,
  token: string,
  { method, path, body, token: own }: Call,
): Promise<number> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${own ?? token}`,
    ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 500));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** A quantile of sorted numbers. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
