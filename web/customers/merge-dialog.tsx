import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../contract/customers.ts';
import { FormError } from '../ui/form-error.tsx';
import { usePhone } from '../ui/use-phone.ts';
import { CustomerSearch } from './customer-search.tsx';
import { MergePreview } from './merge-preview.tsx';
import { useMerge } from './use-merge.ts';

/** Finds the other one, says what will happen, and merges; the toast brings Undo. */
export function MergeDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [other, setOther] = useState<Customer | null>(null);
  const [keep, setKeep] = useState<'this' | 'other'>('other');
  const merge = useMerge();
  const [kept, merged] = keep === 'this' ? [customer, other] : [other, customer];
  const act = useMutation({
    meta: { quiet: true },
    mutationFn: async () => kept && merged && merge(kept, merged),
    onSuccess: close,
  });
  return (
    <Modal
      opened
      onClose={close}
      title={t('customers:merge.title', { name: customer.name })}
      size="lg"
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('forms:close') }}
    >
      <Stack gap="md">
        {act.isError && <FormError error={act.error} />}
        <CustomerSearch label={t('customers:merge.search')} except={customer.id} chosen={other} choose={setOther} />
        {other && kept && merged && (
          <>
            <Radio.Group
              label={t('customers:merge.keep')}
              value={keep}
              onChange={(value) => setKeep(value === 'this' ? 'this' : 'other')}
            >
              <Stack gap="xs" mt={4}>
                <Radio value="other" color="var(--text)" iconColor="var(--sheet)" label={other.name} />
                <Radio value="this" color="var(--text)" iconColor="var(--sheet)" label={customer.name} />
              </Stack>
            </Radio.Group>
            <MergePreview kept={kept} merged={merged} />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('forms:cancel')}
          </Button>
          <Button disabled={!other} loading={act.isPending} onClick={() => act.mutate()}>
            {t('customers:merge.act')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
