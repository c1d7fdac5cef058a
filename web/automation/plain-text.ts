/** The words of HTML, for a preview: nothing of it is drawn, loaded or run. */
export function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replace(/<\/(p|div|li)>|<br\s*\/?>/gi, '$&\n'), 'text/html');
  return (parsed.body.textContent ?? '').trim();
}
