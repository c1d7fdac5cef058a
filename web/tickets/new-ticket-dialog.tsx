import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../ui/use-phone.ts';
import { NewTicketForm } from './new-ticket-form.tsx';
import { closeNewTicket, hearNewTicket, newTicketOpened } from './new-ticket-store.ts';

/** The dialog for a new ticket. */
export function NewTicketDialog() {
  const { t } = useTranslation();
  const opened = useSyncExternalStore(hearNewTicket, newTicketOpened);
  const phone = usePhone();
  return (
    <Modal
      opened={opened}
      onClose={closeNewTicket}
      title={t('tickets:new.title')}
      size={600}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      closeOnClickOutside={false}
    >
      <NewTicketForm />
    </Modal>
  );
}
