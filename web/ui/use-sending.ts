import { useState } from 'react';
import { isRefused, type Refused } from '../api.ts';
import type { FormOf } from './form-of.ts';
import { useFieldWords } from './use-field-words.ts';

export type Sending = {
  busy: boolean;
  error: Refused | Error | null;
  submit: (event?: React.FormEvent<HTMLFormElement>) => void;
};

/**
 * Sends a form: refused fields stand at their fields, everything else is answered as `error`.
 * `send` gets the values that passed the form's own checks; the form counts as saved when it answers.
 */
export function useSending<V extends Record<string, unknown>>(
  form: FormOf<V>,
  send: (values: V) => Promise<unknown>,
): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const words = useFieldWords();

  const submit = form.onSubmit(async (values) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await send(values);
      form.resetDirty();
    } catch (fault) {
      const { atFields, left } = sorted(fault, form.getValues(), words);
      form.setErrors(atFields);
      setError(left);
    } finally {
      setBusy(false);
    }
  });
  return { busy, error, submit };
}

/** Which refused fields have a place in the form; what has none is left for the notice above it. */
function sorted(fault: unknown, values: Record<string, unknown>, words: ReturnType<typeof useFieldWords>) {
  const atFields: Record<string, string> = {};
  const error = fault instanceof Error ? fault : new Error(String(fault));
  if (!isRefused(error) || error.fields.length === 0) return { atFields, left: error };
  let placed = true;
  for (const field of error.fields) {
    const path = field.path.replace(/^(body|query|params)\./, '');
    if ((path.split('.')[0] ?? '') in values) atFields[placeOf(path, values)] = words(field);
    else placed = false;
  }
  return { atFields, left: placed ? null : error };
}

/** A list in one input (tags, addresses) and a list behind one input show the refusal of an item at the input itself. */
function placeOf(path: string, values: Record<string, unknown>): string {
  const [first = '', second = ''] = path.split('.');
  const value = values[first];
  if (Array.isArray(value)) return typeof value[Number(second)] === 'object' ? path : first;
  return typeof value === 'object' && value !== null ? path : first;
}
