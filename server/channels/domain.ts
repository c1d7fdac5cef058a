import type { Domain } from '../platform/domain.ts';
import { fileMails } from './jobs/file-mails.ts';
import { openDoors } from './jobs/open-doors.ts';
import { sendDueMessages } from './jobs/send-due-messages.ts';
import { sendSideMessages } from './jobs/send-side-messages.ts';
import { watchSilence } from './jobs/watch-silence.ts';
import { mailGauges } from './queries/mail-gauges.ts';
import { mailHoldsFile } from './queries/mail-holds-file.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const channels: Domain = {
  name: 'channels',
  tables: ['mailboxes', 'mailbox_aliases', 'inbound_mails', 'automatic_mails', 'suspended_addresses'],
  routes,
  reactions,
  jobs: [watchSilence],
  sweeps: [fileMails, sendDueMessages, sendSideMessages],
  holdsFile: mailHoldsFile,
  openDoor: openDoors,
  gauges: mailGauges,
};
