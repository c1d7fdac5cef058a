import type { FastifyReply } from 'fastify';
import type { House } from '../../platform/house.ts';
import { outboundFetch } from '../../platform/outbound-fetch.ts';
import { notFound, refuse } from '../../platform/refuse.ts';

/** Pictures that a browser draws without running anything: SVG may hold scripts, and is refused. */
const PICTURES = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'x-icon'].map((type) => `image/${type}`));
const wish = { types: PICTURES, maxBytes: 5 * 1024 * 1024, timeoutMs: 10_000, maxRedirects: 3 };

/** A remote picture of a mail, fetched by us, so that its host learns nothing about the reader. Only addresses that stand in a mail are signed. */
export async function openRemoteImage(
  house: House,
  reply: FastifyReply,
  { url, signature }: { url: string; signature: string },
): Promise<FastifyReply> {
  if (!house.keys.verify('remote-image', url, signature)) notFound('image');
  const image = await outboundFetch(url, wish).catch((error) => {
    house.log.info({ err: error }, 'a remote image was not fetched');
    refuse('unavailable', 'image.unavailable', 'This picture cannot be fetched.');
  });
  return reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=86400')
    .type(image.type)
    .send(image.body);
}
