export type PasswordStrength = 'short' | 'weak' | 'fair' | 'strong';

/** How hard a password is to guess, judged by its length and variety alone. Below 10 characters the server refuses it. */
export function passwordStrength(password: string): PasswordStrength {
  const distinct = new Set(password.toLowerCase()).size;
  if (password.length < 10) return 'short';
  if (distinct < 6 || isRun(password)) return 'weak';
  return password.length >= 16 || (password.length >= 12 && kinds(password) >= 3) ? 'strong' : 'fair';
}

function kinds(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
}

/** Whether most neighbours follow each other in the alphabet or the digits, as in `abcdefghij` or `1234567890`. */
function isRun(password: string): boolean {
  let following = 0;
  for (let at = 1; at < password.length; at++)
    if (Math.abs(password.charCodeAt(at) - password.charCodeAt(at - 1)) <= 1) following++;
  return following >= password.length * 0.7;
}
