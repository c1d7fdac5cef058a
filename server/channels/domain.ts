import type { Domain } from '../platform/domain.ts';

export const channels: Domain = {
  name: 'channels',
  tables: ['mailboxes', 'mailbox_aliases', 'inbound_mails', 'automatic_mails', 'suspended_addresses'],
};
