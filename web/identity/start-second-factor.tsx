import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../ui/use-phone.ts';
import { ConfirmPasswordStep } from './confirm-password-step.tsx';
import { RecoveryCodesStep } from './recovery-codes-step.tsx';
import { ScanStep } from './scan-step.tsx';

type Secret = { secret: string; uri: string };

/** Password, then the QR code and the first six digits, then the recovery codes, once. */
export function StartSecondFactor({ close, changed }: { close: () => void; changed: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  async function finish() {
    await changed();
    close();
  }
  const title = codes ? 'codesTitle' : secret ? 'scanTitle' : 'heading';
  return (
    <Modal
      opened
      onClose={codes ? () => undefined : close}
      closeOnEscape={!codes}
      closeOnClickOutside={false}
      withCloseButton={!codes}
      title={t(`identity:secondFactor.${title}`)}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('forms:close') }}
    >
      {codes ? (
        <RecoveryCodesStep codes={codes} done={finish} />
      ) : secret ? (
        <ScanStep secret={secret} done={setCodes} />
      ) : (
        <ConfirmPasswordStep done={setSecret} />
      )}
    </Modal>
  );
}
