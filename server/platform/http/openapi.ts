import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { finishOpenApi } from './finish-openapi.ts';

/** `/api/openapi.json`, generated from the contract. */
export async function mountOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Warmline',
        version: '1',
        description:
          'Everything the workspace does, by bearer token. Pages are keyset-paged: send `next` back as `after`. Every POST takes an `Idempotency-Key`: sent again, it is done once. Signing in and out, passwords, the second factor and what is open to everybody pass over it. Instants are ISO 8601, ids are whole numbers.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (made) => finishOpenApi('openapiObject' in made ? made.openapiObject : made.swaggerObject),
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
