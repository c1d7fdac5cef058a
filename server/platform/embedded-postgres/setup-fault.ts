/**
 * A fault that the operator can mend: its message is one or two plain sentences naming the folder or process and
 * the mend. The caller prints the message of an error whose name is SetupFault without a stack.
 */
export function setupFault(message: string): Error {
  return Object.assign(new Error(message), { name: 'SetupFault' });
}
