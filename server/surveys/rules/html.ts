import { escapeHtml } from '../../../contract/escape-html.ts';
/** Markup that is safe to send: made only by `html`, or a constant of ours. */
export type Html = { readonly markup: string };

type Value = string | number | Html | readonly Html[] | null;

/** A piece of HTML: what stands in the template is markup, everything put in is text and escaped, except what `html` made. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.map((part, at) => part + (at < values.length ? markupOf(values[at]!) : '')).join('') };
}

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  return 'markup' in value ? value.markup : value.map((each) => each.markup).join('');
}
