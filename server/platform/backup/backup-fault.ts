/** A refusal the operator can act on; the caller prints its message without a stack. */
export function backupFault(message: string): Error {
  return Object.assign(new Error(message), { name: 'BackupFault' });
}
