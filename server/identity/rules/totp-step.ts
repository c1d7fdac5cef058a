import { verifySync } from 'otplib';

/** The time step (RFC 6238 §4.2) that a six-digit code belongs to: now, or one step to either side for clocks that differ; null when the code is wrong. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const found = verifySync({ secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: 30 });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}
