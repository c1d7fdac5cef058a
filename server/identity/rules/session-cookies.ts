import { csrfCookie } from '../../platform/http/csrf.ts';

export const sessionCookie = 'warmline_session';

/** A cookie as it is set; without a value it is taken away. */
export type CookieToSet = {
  name: string;
  value: string;
  options: { path: '/'; sameSite: 'strict'; secure: boolean; httpOnly: boolean; expires: Date };
};

/**
 * The two cookies of a session. Strict is enough for every link into the house: the page itself needs no cookie, and what it
 * then fetches comes from our own origin. The CSRF cookie is readable on purpose: only our own page can read it back.
 */
export function sessionCookies(
  session: { token: string; csrf: string; expiresAt: Date },
  publicUrl: string,
): CookieToSet[] {
  const options = {
    path: '/',
    sameSite: 'strict',
    secure: publicUrl.startsWith('https:'),
    expires: session.expiresAt,
  } as const;
  return [
    { name: sessionCookie, value: session.token, options: { ...options, httpOnly: true } },
    { name: csrfCookie, value: session.csrf, options: { ...options, httpOnly: false } },
  ];
}
