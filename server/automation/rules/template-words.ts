import { templateFilters, templateTags, templateVariables } from '../../../contract/template-variables.ts';
import type { TemplateWords } from '../../platform/fill-template.ts';

const names: ReadonlySet<string> = new Set(templateVariables);

/** What the templates of macros and rules may use. Custom fields may be gone by the time, so that any key is taken. */
export const templateWords: TemplateWords = {
  tags: templateTags,
  filters: templateFilters,
  knows: (path) => names.has(path) || /^ticket\.fields\.[a-z][a-z0-9_]{0,39}$/.test(path),
};
