import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalBody, RefusalKind, RefusedField } from '../../../contract/refusals.ts';
import { Refusal } from '../refuse.ts';

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

/** Turns what was thrown into the one wire shape of a no. What is not a refusal is a fault of ours: 500, with its request id. */
export function answerError(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, body } = describe(error, request);
  // The limit on calls a minute tells the wait only in its header.
  const wait = Number(reply.getHeader('retry-after'));
  if (status === 429 && wait > 0) body.error.retryAfter ??= wait;
  if (body.error.kind === 'fault') request.log.error({ err: error }, 'fault');
  if (body.error.retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(body.error.retryAfter)));
  return reply.status(status).send(body);
}

function describe(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
): { status: number; body: RefusalBody } {
  const requestId = String(request.id);
  if (error instanceof Refusal) {
    const { kind, code, message, fields, retryAfter } = error;
    return {
      status: code === 'sign-in.needed' ? 401 : statusOf[kind],
      body: { error: { kind, code, message, fields, retryAfter, requestId } },
    };
  }
  if ('validation' in error && error.validation) {
    return {
      status: 422,
      body: {
        error: {
          kind: 'invalid',
          code: 'request.invalid',
          message: 'Something in the request is not as it should be.',
          fields: fieldsOf(error),
          requestId,
        },
      },
    };
  }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status >= 400 && status < 500)
    return { status, body: { error: { ...kindOf(status), message: error.message, requestId } } };
  return {
    status: 500,
    body: {
      error: {
        kind: 'fault',
        code: 'fault',
        message: 'Something went wrong on our side. Nothing was changed.',
        requestId,
      },
    },
  };
}

function kindOf(status: number): { kind: RefusalKind; code: string } {
  if (status === 404) return { kind: 'not-found', code: 'route.not-found' };
  if (status === 413) return { kind: 'invalid', code: 'request.too-large' };
  if (status === 429) return { kind: 'limited', code: 'request.too-often' };
  return { kind: 'invalid', code: 'request.invalid' };
}

/** Fields as `body.tags.0`; several faults of one field stay several entries. */
function fieldsOf(error: FastifyError): RefusedField[] {
  const where = error.validationContext ?? 'body';
  return (error.validation ?? []).map((fault) => ({
    path: [where === 'querystring' ? 'query' : where, ...fault.instancePath.split('/').filter(Boolean)].join('.'),
    code: `request.${String(fault.keyword).replaceAll('_', '-')}`,
    message: fault.message ?? 'is not valid',
  }));
}
