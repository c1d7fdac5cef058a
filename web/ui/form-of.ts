import type { useForm } from '@mantine/form';

/** What the pieces of a form need of it. (The package’s own name for a form is lost behind an import that its types cannot follow.) */
export type FormOf<V extends Record<string, unknown>> = Pick<
  ReturnType<typeof useForm<V>>,
  | 'values'
  | 'getValues'
  | 'getInputProps'
  | 'isDirty'
  | 'resetDirty'
  | 'reset'
  | 'setErrors'
  | 'setFieldValue'
  | 'onSubmit'
>;
