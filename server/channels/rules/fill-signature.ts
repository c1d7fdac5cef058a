import { Liquid } from 'liquidjs';

/** Strict: a misspelt placeholder is a fault, not a hole. No files, and small limits, because a signature is small. */
const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 20_000,
  renderLimit: 200,
  memoryLimit: 1_000_000,
  relativeReference: false,
  fs: {
    exists: async () => false,
    existsSync: () => false,
    readFile: async () => '',
    readFileSync: () => '',
    resolve: () => '',
  },
});

export type SignatureFacts = { agent: { name: string }; brand: { name: string } };

/** A brand's signature with its placeholders filled in (`agent.name`, `brand.name`); null when there is none or it cannot be filled. */
export function fillSignature(template: string, facts: SignatureFacts): string | null {
  if (template.trim() === '') return null;
  try {
    return liquid.parseAndRenderSync(template, facts).trim() || null;
  } catch {
    return null;
  }
}
