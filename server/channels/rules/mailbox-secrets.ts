/** The purpose under which the passwords and keys of mailboxes are sealed. */
export const MAILBOX_SECRETS = 'mailbox-secrets';
