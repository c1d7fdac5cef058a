import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { Clip } from '../ui/clip.tsx';
import { FormError } from '../ui/form-error.tsx';
import { useCan } from '../ui/me.tsx';
import { useSending } from '../ui/use-sending.ts';
import css from './reach-section.module.css';
import { useChangeReach } from './use-change-reach.ts';

type Props = { customer: Customer; kind: 'emails' | 'phones' };

/** Mail addresses or phones of a customer; one can be added, and taken away with Undo. */
export function ReachSection({ customer, kind }: Props) {
  const { t } = useTranslation();
  const mayEdit = useCan('customers.edit') && !customer.mergedIntoId;
  const [adding, setAdding] = useState(false);
  const { set, remove } = useChangeReach(customer, kind);
  const now = customer[kind];
  return (
    <section className={css.section}>
      <div className={css.head}>
        <h2 className={css.title}>{t(`customers:${kind}.title`)}</h2>
        {mayEdit && !adding && (
          <ActionIcon aria-label={t(`customers:${kind}.add`)} onClick={() => setAdding(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </div>
      {now.length === 0 && !adding && <p className="dim">{t(`customers:${kind}.none`)}</p>}
      <ul>
        {now.map((each) => (
          <li key={each} className={css.item}>
            <Clip text={each} className="grow" />
            {mayEdit && (
              <ActionIcon
                className={css.remove}
                aria-label={t('customers:removeOne', { what: each })}
                onClick={() => remove(each)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddOne kind={kind} add={(one) => set([...now, one])} close={() => setAdding(false)} />}
    </section>
  );
}

type AddProps = { kind: Props['kind']; add: (one: string) => Promise<unknown>; close: () => void };

function AddOne({ kind, add, close }: AddProps) {
  const { t } = useTranslation();
  const form = useForm<Record<Props['kind'], string>>({
    initialValues: { emails: '', phones: '' },
    validate: { [kind]: (value: string) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const { busy, error, submit } = useSending(form, async (values) => {
    await add(values[kind].trim());
    close();
  });
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      {error && <FormError error={error} words={{ conflict: t('customers:taken') }} />}
      <TextInput
        {...form.getInputProps(kind)}
        aria-label={t(`customers:${kind}.add`)}
        type={kind === 'emails' ? 'email' : 'tel'}
        autoFocus
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <div className={css.acts}>
        <Button type="submit" size="xs" variant="default" loading={busy}>
          {t('forms:add')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t('forms:cancel')}
        </Button>
      </div>
    </form>
  );
}
