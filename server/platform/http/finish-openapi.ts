import { z } from 'zod';
import { refusalBody } from '../../../contract/refusals.ts';

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: unknown };
type Operation = {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: unknown;
  responses?: Record<string, { description?: string; $ref?: string }>;
  'x-upload'?: true;
};
type Document = {
  paths?: Record<string, Record<string, Operation>>;
  components?: Record<string, Record<string, unknown>>;
};

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Your own name for this request. Sent again with the same body it answers what the first answered; with another body it is refused with 409. Passed over by routes open to everybody, and by those for sessions, passwords and the second factor.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

const oneFile = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    },
  },
};

/**
 * Adds to an OpenAPI document what holds for every route alike: a name for each operation (of which clients make functions), the
 * Idempotency-Key of every POST, and what a refusal looks like. Changes the document in place and answers it.
 */
export function finishOpenApi<D extends object>(made: D): D {
  const api = made as Document;
  for (const [path, methods] of Object.entries(api.paths ?? {}))
    for (const [method, operation] of Object.entries(methods)) finishOperation(operation, method, path);
  api.components = { ...api.components, ...refusals() };
  return made;
}

function finishOperation(operation: Operation, method: string, path: string): void {
  operation.operationId = nameOf(method, path);
  if (method === 'post') operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
  if (operation['x-upload']) operation.requestBody = oneFile;
  delete operation['x-upload'];
  for (const answer of Object.values(operation.responses ?? {})) answer.description = 'Done.';
  operation.responses = {
    ...operation.responses,
    '4XX': { $ref: '#/components/responses/Refusal' },
    '5XX': { $ref: '#/components/responses/Refusal' },
  };
}

/** `POST /api/tickets/{id}/replies` is `postTicketsByIdReplies`. */
function nameOf(method: string, path: string): string {
  const words = path.replace(/^\/api\//, '').split(/[^A-Za-z]+/);
  const parts = words.filter(Boolean).map((word) => (word === 'id' ? 'ById' : word[0]?.toUpperCase() + word.slice(1)));
  return method + parts.join('');
}

function refusals() {
  const { $schema: _, ...schema } = z.toJSONSchema(refusalBody);
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } };
  const description =
    'Refused: 422 invalid, 401 and 403 forbidden, 404 not-found, 409 conflict, 429 limited, 503 unavailable; 500 is a fault of ours.';
  return { schemas: { Refusal: schema }, responses: { Refusal: { description, content } } };
}
