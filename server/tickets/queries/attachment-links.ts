import type { Look } from '../../platform/context.ts';
import type { House } from '../../platform/house.ts';

const hour = 3_600_000;

/** A link that opens one file for anybody who has it, for one to two hours. It changes once an hour, so that browsers can cache. */
export function attachmentLink(house: House, now: Date, { id, name }: { id: number; name: string }): string {
  const expires = (Math.floor(now.getTime() / hour) + 2) * hour;
  return `/files/${id}/${encodeURIComponent(name || 'file')}?expires=${expires}&signature=${signatureOf(house, id, expires)}`;
}

/** Whether a link is ours and has not expired. */
export function isGoodLink(house: House, now: Date, link: { id: number; expires: number; signature: string }): boolean {
  return link.expires > now.getTime() && house.keys.verify('attachment', `${link.id}.${link.expires}`, link.signature);
}

/**
 * The pictures inside the HTML of a draft get links that are good again. Only those among `own`, the writer’s unused uploads:
 * what somebody wrote into a draft never opens the files of others.
 */
export function withFreshLinks(look: Look, html: string, own: readonly { id: number; name: string }[]): string {
  const byId = new Map(own.map((each) => [String(each.id), each]));
  return html.replace(/(?:\/files\/(\d{1,15})\/[^"]*|cid:attachment-(\d{1,15})@[^"]*)/g, (whole, linked, named) => {
    const file = byId.get(linked ?? named);
    return file ? attachmentLink(look.house, look.now, file).replaceAll('&', '&amp;') : whole;
  });
}

/** Inline images of a message (cid:, RFC 2392) become links to its own attachments. */
export function withInlineImages(
  look: Look,
  html: string,
  attachments: readonly { id: number; name: string; contentId: string | null }[],
): string {
  if (!html.includes('cid:')) return html;
  const byContentId = new Map(
    attachments.flatMap((each) => (each.contentId === null ? [] : [[each.contentId.toLowerCase(), each] as const])),
  );
  return html.replace(/cid:([^"'\s)>]{1,250})/gi, (whole, contentId: string) => {
    const attachment = byContentId.get(decoded(contentId).toLowerCase());
    return attachment ? attachmentLink(look.house, look.now, attachment).replaceAll('&', '&amp;') : whole;
  });
}

function signatureOf(house: House, id: number, expires: number): string {
  return house.keys.sign('attachment', `${id}.${expires}`, 32);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
