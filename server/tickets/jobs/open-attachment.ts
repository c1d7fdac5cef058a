import type { FastifyReply } from 'fastify';
import type { Edge } from '../../platform/house.ts';
import { notFound } from '../../platform/refuse.ts';
import { isGoodLink } from '../queries/attachment-links.ts';
import { isShownInline } from '../rules/safe-file.ts';

/** A file by its signed link: as a download, or in place for the few kinds that cannot run anything. */
export async function openAttachment(
  edge: Edge,
  reply: FastifyReply,
  link: { id: number; name: string; expires: number; signature: string; download: '0' | '1' },
): Promise<FastifyReply> {
  const { house } = edge;
  if (!isGoodLink(house, house.now(), link)) notFound('file');
  const file = await house.db
    .selectFrom('attachments')
    .select(['hash', 'name', 'content_type', 'size'])
    .where('id', '=', link.id)
    .where('redacted_at', 'is', null)
    .executeTakeFirst();
  if (!file || !(await house.files.has(file.hash))) notFound('file');
  const inline = isShownInline(file.content_type) && link.download !== '1';
  return reply
    .header('content-type', inline ? file.content_type : 'application/octet-stream')
    .header('content-length', String(file.size))
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name || 'file')}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600, immutable')
    .send(house.files.read(file.hash));
}
