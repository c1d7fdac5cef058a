import { promises as dns } from 'node:dns';
import { createReadStream } from 'node:fs';
import { isPublicAddress } from '../../platform/public-address.ts';
import { type SenderProof, unproven, verifiedBy } from '../rules/sender-proof.ts';

export type Envelope = { mailFrom: string; remoteAddress: string | null; greeting: string | null };

/** A name server that has not answered by then is not waited for. */
const PATIENCE_MS = 3000;
/** After so many unanswered mails in a row nobody is asked for a while: a house without DNS files its mail all the same. */
const MOST_SILENCES = 3;
const REST_MS = 60_000;

let silences = 0;
let askAgainAt = 0;

/**
 * SPF, DKIM and DMARC of a raw mail. Takes at most three seconds and never fails: what could not be asked is 'skipped'. A
 * remote address of our own network says nothing about SPF and is left out, so a local relay proves by DKIM alone.
 */
export async function authenticateMail(path: string, envelope: Envelope): Promise<SenderProof> {
  if (performance.now() < askAgainAt) return unproven;
  const raw = createReadStream(path);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  try {
    const proof = await Promise.race([ask(raw, envelope), tooLate]);
    noteSilence(proof === null);
    return proof ?? unproven;
  } catch {
    return unproven;
  } finally {
    clearTimeout(timer);
    raw.destroy();
  }
}

function noteSilence(silent: boolean): void {
  silences = silent ? silences + 1 : 0;
  if (silences < MOST_SILENCES) return;
  silences = 0;
  askAgainAt = performance.now() + REST_MS;
}

async function ask(raw: ReturnType<typeof createReadStream>, envelope: Envelope): Promise<SenderProof> {
  // Loaded with the first mail: it is large, and a web process never needs it.
  const { authenticate } = await import('mailauth');
  const ip = envelope.remoteAddress?.replace(/^::ffff:/u, '') ?? '';
  const result = await authenticate(raw, {
    sender: envelope.mailFrom,
    ...(isPublicAddress(ip) && { ip, helo: envelope.greeting ?? '' }),
    resolver: lookUp,
    mta: 'warmline',
    disableArc: true,
    disableBimi: true,
  });
  const dmarc = result.dmarc ? result.dmarc.status.result : 'none';
  return {
    spf: result.spf ? result.spf.status.result : 'skipped',
    dkim: (result.dkim?.results ?? [])
      .slice(0, 10)
      .map((each) => ({ domain: each.signingDomain ?? '', result: each.status.result })),
    dmarc,
    verified: verifiedBy(dmarc),
  };
}

type Answer = Awaited<ReturnType<typeof dns.resolve>>;
const answers = new Map<string, { until: number; answer: Promise<Answer> }>();
const KEPT_MS = 60_000;
const MOST_KEPT = 2000;

/** Mails come in bursts from few domains: an answer, also "there is none", is good for a minute. */
function lookUp(domain: string, type: string): Promise<string[][] | string[]> {
  const name = `${type} ${domain}`;
  const known = answers.get(name);
  if (known && known.until > performance.now()) return known.answer as Promise<string[][] | string[]>;
  if (answers.size >= MOST_KEPT) answers.clear();
  const answer = dns.resolve(domain, type) as Promise<Answer>;
  answers.set(name, { until: performance.now() + KEPT_MS, answer });
  answer.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTFOUND' && error.code !== 'ENODATA') answers.delete(name);
  });
  return answer as Promise<string[][] | string[]>;
}
