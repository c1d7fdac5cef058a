import type { Domain } from '../platform/domain.ts';
import { eraseRawFiles } from './jobs/erase-raw-files.ts';
import { fileMails } from './jobs/file-mails.ts';
import { openDoors } from './jobs/open-doors.ts';
import { sendDueMessages } from './jobs/send-due-messages.ts';
import { watchSilence } from './jobs/watch-silence.ts';
import { mailGauges } from './queries/mail-gauges.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const channels: Domain = {
  name: 'channels',
  tables: ['mailboxes', 'mailbox_aliases', 'inbound_mails', 'automatic_mails', 'suspended_addresses'],
  routes,
  reactions,
  jobs: [eraseRawFiles, watchSilence],
  sweeps: [fileMails, sendDueMessages],
  openDoor: openDoors,
  gauges: mailGauges,
};
