import type { FastifyInstance } from 'fastify';
import type { Domain } from '../domain.ts';
import type { Edge } from '../house.ts';
import { metricsText } from './metrics.ts';
import { refuseFromOutside } from './refuse-from-outside.ts';

/** `/health/live` (the process answers), `/health/ready` (the database answers too), `/metrics` (Prometheus text, only for callers inside). */
export function mountHealth(app: FastifyInstance, edge: Edge, domains: readonly Domain[]): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ live: true }));
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await edge.house.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    refuseFromOutside(request);
    return reply.type('text/plain; version=0.0.4').send(await metricsText(edge.house, domains));
  });
}
