/**
 * Where to go after signing in: the `then` of the address, if it is a path of this site, else the inbox.
 * Refuses other sites (`//evil.example`, `/\evil.example`, `https:…`) and the sign-in pages themselves.
 */
export function returnPath(search: string): string {
  const to = new URLSearchParams(search).get('then') ?? '';
  const isOwnPath = /^\/(?![/\\])[^\s\\]*$/.test(to);
  return isOwnPath && !/^\/(sign-in|setup|invitation|reset-password)/.test(to) ? to : '/';
}
