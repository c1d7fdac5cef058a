import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedKind } from '../api.ts';
import { FormError } from './form-error.tsx';
import type { FormOf } from './form-of.ts';
import { usePhone } from './use-phone.ts';
import { useSending } from './use-sending.ts';

type Props<V extends Record<string, unknown>> = {
  title: string;
  form: FormOf<V>;
  send: (values: V) => Promise<unknown>;
  close: () => void;
  submitWords?: string;
  /** Better words for a kind of refusal than the general ones. */
  refusedWords?: Partial<Record<RefusedKind, string>>;
  /** False where nothing worth keeping is written. */
  asks?: boolean;
  size?: 'md' | 'lg' | 'xl';
  children: ReactNode;
};

/** A form in a dialog. Closes itself once sent; asks before written words would be lost. */
export function FormDialog<V extends Record<string, unknown>>(props: Props<V>) {
  const { t } = useTranslation();
  const narrow = usePhone();
  const [leaving, setLeaving] = useState(false);
  const { busy, error, submit } = useSending(props.form, async (values) => {
    await props.send(values);
    props.close();
  });
  const asks = props.asks ?? true;
  const leave = () => (asks && props.form.isDirty() && !leaving ? setLeaving(true) : props.close());

  return (
    <Modal
      opened
      onClose={leave}
      title={props.title}
      size={props.size ?? 'md'}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('forms:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {error && <FormError error={error} {...(props.refusedWords ? { words: props.refusedWords } : {})} />}
          {props.children}
          {leaving ? (
            <LeavingQuestion stay={() => setLeaving(false)} leave={props.close} />
          ) : (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={leave}>
                {t('forms:cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {props.submitWords ?? t('forms:save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}

function LeavingQuestion({ stay, leave }: { stay: () => void; leave: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs" role="alert">
      <span className="grow">{t('forms:leaving')}</span>
      <Button variant="default" onClick={stay} data-autofocus>
        {t('forms:keepWriting')}
      </Button>
      <Button color="bad" onClick={leave}>
        {t('forms:throwAway')}
      </Button>
    </Group>
  );
}
