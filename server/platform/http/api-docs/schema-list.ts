import { escapeHtml } from '../../../../contract/escape-html.ts';
/** As much of JSON Schema as the contract's schemas become. */
export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  default?: unknown;
  description?: string;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
};

/** Deeper than any schema of ours; a schema that holds itself ends here. */
const deepest = 8;

/** A schema as nested lists of HTML: each property with its name, shape and limits. Empty where there is nothing to say. */
export function schemaList(schema: Schema, depth = 0): string {
  if (depth > deepest) return '';
  const inner = schema.items ?? schema;
  const choices = inner.anyOf ?? inner.oneOf;
  if (choices) return choices.map((choice) => schemaList(choice, depth + 1)).join('');
  const rows = Object.entries(inner.properties ?? {}).map(([name, property]) => {
    const mark = inner.required?.includes(name) ? '' : '<i>optional</i> ';
    const about = property.description ? ` ${proseOf(property.description)}` : '';
    return `<li><code>${escapeHtml(name)}</code> ${mark}<span>${escapeHtml(shapeOf(property))}</span>${about}${schemaList(property, depth + 1)}</li>`;
  });
  return rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '';
}

/** A shape in words: `list of integer, at most 50`, `open | pending | null`. */
export function shapeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(shapeOf))].join(' | ');
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.items) return `list of ${shapeOf(schema.items)}${atMost(schema.maxItems)}`;
  const type = schema.format === 'date-time' ? 'instant' : [schema.type ?? 'anything'].flat().join(' | ');
  const fallback = schema.default === undefined ? '' : `, ${JSON.stringify(schema.default)} unless given`;
  const longest = schema.maxLength ? `${atMost(schema.maxLength)} characters` : '';
  return `${type}${longest}${range(schema)}${fallback}`;
}

/** A sentence in which `names` stand between back quotes, as HTML. */
export function proseOf(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function atMost(count: number | undefined): string {
  return count === undefined ? '' : `, at most ${count}`;
}

/** Ids have the range of all safe integers, which says nothing. */
function range({ minimum, maximum }: Schema): string {
  if (maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) return '';
  return minimum === undefined ? `, at most ${maximum}` : `, ${minimum} to ${maximum}`;
}
