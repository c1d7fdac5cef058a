import { templateFilters, templateTags } from '../../../contract/template-variables.ts';
import { fillTemplate, type TemplateWords } from '../../platform/fill-template.ts';

/** A signature knows who writes and for whom; a misspelt placeholder is a fault, not a hole. */
const words: TemplateWords = {
  tags: templateTags,
  filters: templateFilters,
  knows: (path) => path === 'agent.name' || path === 'brand.name',
};

export type SignatureFacts = { agent: { name: string }; brand: { name: string } };

/** A brand's signature with its placeholders filled in (`agent.name`, `brand.name`); null when there is none or it cannot be filled. */
export function fillSignature(template: string, facts: SignatureFacts): string | null {
  if (template.trim() === '') return null;
  try {
    return fillTemplate({ source: template, format: 'text' }, facts, words).trim() || null;
  } catch {
    return null;
  }
}
