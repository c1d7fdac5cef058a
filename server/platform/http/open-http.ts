import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Domain } from '../domain.ts';
import type { Edge } from '../house.ts';
import type { Hub } from '../realtime/hub.ts';
import { openLive } from '../realtime/open-live.ts';
import { mountApiDocs } from './api-docs/mount-api-docs.ts';
import { answerError } from './errors.ts';
import { mountHealth } from './health.ts';
import { mountFonts } from './mount-fonts.ts';
import { mountRoutes } from './mount-routes.ts';
import { mountOpenApi } from './openapi.ts';
import { readForms } from './read-forms.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { mountWorkspace } from './workspace.ts';

/** Attachments up to 25 MB, and the multipart wrapping around them. */
const largestFile = 25 * 1024 * 1024;
const largestJson = 2 * 1024 * 1024;

/** The whole HTTP side, not listening yet. `checkAnswers` holds every answer against its contract (tests); with a hub the socket is open too. */
export async function openHttp(
  edge: Edge,
  domains: readonly Domain[],
  checkAnswers: boolean,
  hub?: Hub,
): Promise<FastifyInstance> {
  const { house } = edge;
  const app = Fastify({
    loggerInstance: house.log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: house.log.level !== 'debug' }),
    bodyLimit: largestJson,
    trustProxy: house.config.trustProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : () => (answer) => JSON.stringify(answer));
  app.setErrorHandler(answerError);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    strictTransportSecurity: house.publicUrl().startsWith('https:'),
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 10 } });
  refuseUnstorable(app);
  readForms(app);
  await app.register(rateLimit, { global: false });
  await mountOpenApi(app);
  await mountApiDocs(app);
  await mountFonts(app);
  mountHealth(app, edge, domains);
  mountRoutes(app, edge, domains);
  if (hub) openLive(app, edge, domains, hub);
  await mountWorkspace(app);
  await app.ready();
  return app;
}

/** Nothing loads from another host, nothing inline runs, nobody frames us. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // Places and sizes that are computed; a style attribute loads nothing and runs nothing.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
