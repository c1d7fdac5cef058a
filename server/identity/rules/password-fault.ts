import { commonPasswords } from './common-passwords.ts';

/** Whose password it is to be: nobody's own address, name or company is a secret. */
export type PasswordOwner = { email: string; name: string; company: string };
export type PasswordFault = 'password.short' | 'password.common' | 'password.own-address' | 'password.company-name';

/** Why a password cannot be taken, or null. Length and the commonest ones only (NIST SP 800-63B §3.1.1.2): rules about signs make worse passwords. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  if ([...password].length < 10) return 'password.short';
  const bare = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [local = '', host = ''] = owner.email.toLowerCase().split('@');
  if (isMostly(bare, `${local}${host}`) || isMostly(bare, local) || isMostly(bare, owner.name))
    return 'password.own-address';
  if (isMostly(bare, owner.company)) return 'password.company-name';
  return isCommon(bare) ? 'password.common' : null;
}

/** The password is this text or a part of it, perhaps with up to four more signs around it (`fernclay2026`). */
function isMostly(bare: string, text: string): boolean {
  const known = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (known.length < 4) return false;
  return known.includes(bare) || (bare.includes(known) && bare.length - known.length <= 4);
}

/** A common one, with or without digits behind it, or one sign or short run over and over. */
function isCommon(bare: string): boolean {
  const stem = bare.replace(/\d{1,8}$/, '');
  if (commonPasswords.has(bare) || (stem.length >= 4 && commonPasswords.has(stem))) return true;
  return new Set(bare).size < 4 || /^(.{1,5})\1+$/u.test(bare.slice(0, 200)) || isRun(bare);
}

/** `1234567890`, `abcdefghijk`: every sign follows the one before. */
function isRun(bare: string): boolean {
  const codes = [...bare].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  return steps.length > 0 && steps.every((step) => step === 1 || step === -9);
}
