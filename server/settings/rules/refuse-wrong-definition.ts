import type { CustomField } from '../../../contract/settings.ts';
import { refuseField } from '../../platform/refuse.ts';
import { isSafePattern } from './safe-pattern.ts';

const choosing: readonly CustomField['type'][] = ['dropdown', 'multi-select'];

/** Refuses a definition no value could ever fit: a choice without options, options said twice, a pattern that is none or could take for ever. */
export function refuseWrongDefinition(field: Pick<CustomField, 'type' | 'options' | 'pattern'>): void {
  const { type, options, pattern } = field;
  if (choosing.includes(type) && options.length === 0)
    refuseField('options', 'custom-field.options-missing', 'Give at least one option to choose from.');
  if (new Set(options).size !== options.length)
    refuseField('options', 'custom-field.options-twice', 'An option is there twice.');
  if (type === 'regular-expression' && !isSafePattern(pattern ?? ''))
    refuseField('pattern', 'custom-field.pattern-wrong', 'This pattern is not one, or could take too long.');
}
