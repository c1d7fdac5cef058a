import type { FastifyRequest } from 'fastify';
import { isPublicAddress } from '../public-address.ts';
import { notFound } from '../refuse.ts';

/**
 * Refuses whoever does not call directly from this machine or a private network. What a reverse proxy hands on comes from
 * outside, whatever address it gives: a proxy we were not told of would else lend its own.
 */
export function refuseFromOutside({ raw, headers }: FastifyRequest): void {
  const peer = (raw.socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  if (handedOn || isPublicAddress(peer)) notFound('page');
}
