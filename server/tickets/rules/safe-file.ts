/** Kinds that a browser shows without being able to run anything in them. SVG, HTML and PDF are always downloads. */
const shownInline = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'video/mp4',
  'video/webm',
  'text/plain',
]);

export function isShownInline(contentType: string): boolean {
  return shownInline.has(contentType.split(';')[0]?.trim().toLowerCase() ?? '');
}

/** A file's name without folders, control characters and direction tricks; never empty, at most 200 characters with its ending kept. */
export function safeFileName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (clean === '' || /^\.+$/.test(clean)) return 'file';
  if (clean.length <= 200) return clean;
  const ending = clean.match(/\.[A-Za-z0-9]{1,10}$/)?.[0] ?? '';
  return clean.slice(0, 200 - ending.length) + ending;
}

/** A content type of the plain form `type/subtype`, else bytes. */
export function safeContentType(contentType: string | undefined): string {
  const plain = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,80}$/.test(plain) ? plain : 'application/octet-stream';
}
