/** The one-time token of a link; it stands behind the `#`, so that it never reaches a server's log. */
export function linkToken(): string {
  return decodeURIComponent(window.location.hash.slice(1));
}

// A link that is pasted while its page stands open changes only what is behind the `#`: the page begins afresh with it.
window.addEventListener('hashchange', () => window.location.reload());
