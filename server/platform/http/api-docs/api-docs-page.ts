import { escapeHtml } from '../../../../contract/escape-html.ts';
import { proseOf, type Schema, schemaList, shapeOf } from './schema-list.ts';

type Operation = {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
};
export type OpenApi = {
  info: { title: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
};
type Listed = { path: string; method: string; operation: Operation };

/** The pages of the API, one document: every route by its room, with what it takes, answers and asks of the caller. Pure. */
export function apiDocsPage(api: OpenApi): string {
  const all: Listed[] = Object.entries(api.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const rooms = Map.groupBy(all, ({ operation }) => operation.tags?.[0] ?? 'other');
  const title = escapeHtml(api.info.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} API</title>
<link rel="stylesheet" href="/api/docs/page.css">
<script src="/api/docs/filter.js" defer></script>
</head>
<body>
<header>
<h1>${title} API</h1>
<p>${proseOf(api.info.description ?? '')}</p>
<p>Send <code>Authorization: Bearer wl_…</code> with a token made in the settings. What is refused answers
<code>{ "error": { "kind", "code", "message", "fields" } }</code>: 422 invalid, 401 and 403 forbidden, 404 not-found, 409 conflict, 429 limited,
503 unavailable. The same as data: <a href="/api/openapi.json">OpenAPI</a>.</p>
<label for="words">Search</label>
<input id="words" type="search" autocomplete="off" hidden>
<p id="count" role="status"></p>
<nav aria-label="Rooms">${[...rooms.keys()].map((room) => `<a href="#${escapeHtml(room)}">${escapeHtml(room)}</a>`).join(' ')}</nav>
</header>
<main>
${[...rooms].map(([room, listed]) => roomSection(room, listed)).join('\n')}
</main>
</body>
</html>
`;
}

function roomSection(room: string, listed: Listed[]): string {
  const name = escapeHtml(room);
  return `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>\n${listed.map(entry).join('\n')}</section>`;
}

function entry({ path, method, operation }: Listed): string {
  const { summary = '', description = '', parameters = [], requestBody, responses = {} } = operation;
  const id = escapeHtml(`${method}-${path}`.replaceAll(/[^A-Za-z0-9]+/g, '-'));
  return `<details id="${id}"><summary><b class="${method.toLowerCase()}">${method}</b> <code>${escapeHtml(path)}</code> <span>${proseOf(summary)}</span></summary>
<p>${escapeHtml(description)}</p>
${parametersList(parameters)}${bodyPart(requestBody)}${Object.entries(responses).map(answerPart).join('')}
</details>`;
}

function parametersList(parameters: NonNullable<Operation['parameters']>): string {
  const rows = parameters.map(({ name, in: where, required, schema = {}, description }) => {
    const mark = required ? '' : '<i>optional</i> ';
    const about = description ? ` ${proseOf(description)}` : '';
    return `<li><code>${escapeHtml(name)}</code> ${mark}<span>${escapeHtml(where)}: ${escapeHtml(shapeOf(schema))}</span>${about}</li>`;
  });
  return rows.length > 0 ? `<h3>Asks for</h3><ul>${rows.join('')}</ul>` : '';
}

function bodyPart(body: Operation['requestBody']): string {
  return Object.entries(body?.content ?? {})
    .map(([type, { schema = {} }]) => `<h3>Takes <code>${escapeHtml(type)}</code></h3>${schemaList(schema)}`)
    .join('');
}

/** What is refused looks the same everywhere and stands once at the top of the page. */
function answerPart([status, { content }]: [string, { content?: Record<string, { schema?: Schema }> }]): string {
  if (!content) return '';
  const schema = Object.values(content)[0]?.schema;
  return `<h3>Answers ${escapeHtml(status)}</h3>${schema ? schemaList(schema) : ''}`;
}
