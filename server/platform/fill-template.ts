import { Liquid, type Template } from 'liquidjs';

export type TemplateFormat = 'text' | 'html';
/** A fault of a template, where it stands. */
export type TemplateFault = { line: number; column: number; code: string; message: string };
/** What a template may use: everything else is a fault. */
export type TemplateWords = {
  tags: readonly string[];
  filters: readonly string[];
  /** Whether a placeholder may name this, as `ticket.subject`. */
  knows: (path: string) => boolean;
};
/** What placeholders stand for. Plain data of our own; only own properties are seen. */
export type TemplateFacts = Readonly<Record<string, unknown>>;

const longest = 20_000;
/** Milliseconds and signs: a letter is small. */
const limits = { parseLimit: longest, renderLimit: 200, memoryLimit: 1_000_000 };
const noFiles = {
  exists: async () => false,
  existsSync: () => false,
  readFile: async () => '',
  readFileSync: () => '',
  resolve: () => '',
};

/** Everything that is wrong with a template; empty when it can be used. Unknown names are refused here, not when it is sent. */
export function templateFaults(source: string, words: TemplateWords, format: TemplateFormat = 'text'): TemplateFault[] {
  try {
    const liquid = engineFor(words, format, 'UTC');
    return unknownNames(liquid, liquid.parse(readable(source, format)), words);
  } catch (error) {
    return [faultOf(error)];
  }
}

/**
 * Fills a template in. In `html` every value is escaped. Refuses by throwing what `templateFaults` would have told, and what
 * takes too long or too much memory. `timeZone` is that of written dates.
 */
export function fillTemplate(
  template: { source: string; format: TemplateFormat },
  facts: TemplateFacts,
  words: TemplateWords,
  timeZone = 'UTC',
): string {
  const liquid = engineFor(words, template.format, timeZone);
  return String(liquid.parseAndRenderSync(readable(template.source, template.format), facts));
}

const engines = new WeakMap<TemplateWords, Map<string, Liquid>>();

function engineFor(words: TemplateWords, format: TemplateFormat, timeZone: string): Liquid {
  const own = engines.get(words) ?? new Map<string, Liquid>();
  engines.set(words, own);
  const key = `${format} ${timeZone}`;
  const known = own.get(key) ?? makeEngine(words, format, timeZone);
  own.set(key, known);
  return known;
}

/** Strict: a misspelt placeholder is a fault, not a hole. No files, and only the tags and filters that were named. */
function makeEngine({ tags, filters }: TemplateWords, format: TemplateFormat, timezoneOffset: string): Liquid {
  const liquid = new Liquid({
    ...limits,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    relativeReference: false,
    fs: noFiles,
    timezoneOffset,
    ...(format === 'html' && { outputEscape: 'escape' as const }),
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters))
    if (!filters.includes(name) && name !== 'escape') delete liquid.filters[name];
  return liquid;
}

/** An editor writes `&quot;` for a quotation mark also inside `{{ }}`, where Liquid wants the sign itself. */
function readable(source: string, format: TemplateFormat): string {
  if (format === 'text') return source;
  return source
    .slice(0, longest + 1)
    .replace(/\{\{[^{}]*\}\}|\{%[^{}%]*%\}/g, (part) =>
      part.replace(
        /&(quot|#39|amp|lt|gt|nbsp);|\u00a0/g,
        (_sign, name: string | undefined) => signs[name ?? ''] ?? ' ',
      ),
    );
}

const signs: Readonly<Record<string, string>> = { quot: '"', '#39': "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

type Found = { segments: unknown[]; location: { row: number; col: number } };

function unknownNames(liquid: Liquid, parsed: Template[], words: TemplateWords): TemplateFault[] {
  const { variables } = liquid.analyzeSync(parsed, { partials: false });
  return (Object.values(variables).flat() as unknown as Found[]).flatMap(({ segments, location }) => {
    const plain = segments.every((each) => typeof each === 'string' || typeof each === 'number');
    const path = segments.map((each) => (typeof each === 'object' ? '…' : String(each))).join('.');
    if (plain && words.knows(path)) return [];
    const message = `There is nothing called ${path}.`;
    return [{ line: location.row, column: location.col, code: 'template.name-unknown', message }];
  });
}

function faultOf(error: unknown): TemplateFault {
  const whole = error instanceof Error ? error.message : String(error);
  const [, said = whole, line, column] = /^([\s\S]*?),? line:(\d+), col:(\d+)/.exec(whole) ?? [];
  const message = said.slice(0, 300);
  return { line: Number(line ?? 1), column: Number(column ?? 1), code: 'template.unreadable', message };
}
