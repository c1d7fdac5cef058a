/** What SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 9989) said of a mail; 'skipped' where nobody could be asked. */
export type SenderProof = {
  spf: string;
  dkim: { domain: string; result: string }[];
  dmarc: string;
  /** True when DMARC passed, false when it failed, null where the domain says nothing or nobody could be asked. */
  verified: boolean | null;
};

/** Nobody was asked: no DNS, or the mail was given in by hand. */
export const unproven: SenderProof = { spf: 'skipped', dkim: [], dmarc: 'skipped', verified: null };

/** The verdict of DMARC as we use it. Temporary errors prove nothing either way. */
export function verifiedBy(dmarc: string): boolean | null {
  return dmarc === 'pass' ? true : dmarc === 'fail' ? false : null;
}
