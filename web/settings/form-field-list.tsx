import { ActionIcon, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormField, type Requirement, requirements } from '../../contract/forms.ts';
import { announce } from '../ui/announce.ts';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import css from './form-field-list.module.css';
import { ShownWhen } from './shown-when.tsx';

type Props = { fields: FormField[]; change: (fields: FormField[]) => void };

/** The fields of a form in order: dragged by their grip or moved by two buttons. What hangs on a field that goes is shown always. */
export function FormFieldList({ fields, change }: Props) {
  const { t } = useTranslation();
  const words = useFormFieldWords();
  const [dragged, setDragged] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    const field = fields[from];
    if (!field || to < 0 || to >= fields.length || from === to) return;
    change(fields.toSpliced(from, 1).toSpliced(to, 0, field));
    announce(t('settings:fields.moved', { label: words(field.field), place: to + 1 }));
  };
  const put = (place: number, field: FormField) => change(fields.with(place, field));
  const remove = ({ field: gone }: FormField) =>
    change(
      fields
        .filter((each) => each.field !== gone)
        .map((each) => (each.shownWhen?.field === gone ? { ...each, shownWhen: null } : each)),
    );
  return (
    <ol className={css.list} aria-label={t('work:forms.fields')}>
      {fields.map((field, place) => {
        const label = words(field.field);
        return (
          <li
            key={field.field}
            className={css.item}
            data-dragged={dragged === place}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              if (dragged !== place) {
                move(dragged, place);
                setDragged(place);
              }
            }}
          >
            <span
              className={css.grip}
              draggable
              aria-hidden="true"
              onDragStart={() => setDragged(place)}
              onDragEnd={() => setDragged(null)}
            >
              <IconGripVertical size={16} />
            </span>
            <span className={css.name} dir="auto">
              {label}
            </span>
            <Select
              size="xs"
              w={200}
              aria-label={t('work:forms.requiredOf', { label })}
              allowDeselect={false}
              data={requirements.map((value) => ({ value, label: t(`work:forms.required.${value}`) }))}
              value={field.required}
              onChange={(value) => value && put(place, { ...field, required: value as Requirement })}
            />
            <span className={css.acts}>
              <ActionIcon
                aria-label={t('settings:fields.moveUp', { label })}
                disabled={place === 0}
                onClick={() => move(place, place - 1)}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('settings:fields.moveDown', { label })}
                disabled={place === fields.length - 1}
                onClick={() => move(place, place + 1)}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon aria-label={t('work:forms.takeOut', { label })} onClick={() => remove(field)}>
                <IconX size={16} />
              </ActionIcon>
            </span>
            <ShownWhen field={field} fields={fields} change={(next) => put(place, next)} />
          </li>
        );
      })}
    </ol>
  );
}
