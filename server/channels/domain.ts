import type { Domain } from '../platform/domain.ts';
import { fileMails } from './jobs/file-mails.ts';
import { openDoors } from './jobs/open-doors.ts';
import { sendDueMessages } from './jobs/send-due-messages.ts';

export const channels: Domain = {
  name: 'channels',
  tables: ['mailboxes', 'mailbox_aliases', 'inbound_mails', 'automatic_mails', 'suspended_addresses'],
  sweeps: [fileMails, sendDueMessages],
  openDoor: openDoors,
};
