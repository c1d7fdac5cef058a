/** The one-time token of a link; it stands behind the `#`, so that it never reaches a server's log. */
export function linkToken(): string {
  return decodeURIComponent(window.location.hash.slice(1));
}
