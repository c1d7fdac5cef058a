import type { Domain } from '../domain.ts';
import type { Edge } from '../house.ts';
import { type Connection, closeCodes } from './connection.ts';
import { mayHear } from './may-hear.ts';

/** What the sockets of one process hear. */
export type Reach = {
  readonly edge: Edge;
  readonly domains: readonly Domain[];
  readonly connections: Set<Connection>;
  readonly listeners: Map<string, Set<Connection>>;
};

type Unlisten = (connection: Connection, topic: string) => void;

/** Asks who a connection is now: closes it when nobody, and takes away the topics they may no longer hear. */
export async function lookAgain({ edge, domains }: Reach, connection: Connection, unlisten: Unlisten): Promise<void> {
  const caller = await connection.again();
  if (caller?.actor.kind !== 'agent') {
    connection.socket.close(closeCodes.signedOut);
    return;
  }
  connection.caller = caller;
  for (const topic of [...connection.topics]) {
    if (!(await mayHear(edge, domains, caller, topic))) refuseTopic(connection, topic, unlisten);
  }
}

/** Stops telling a connection about a topic, and says so. */
export function refuseTopic(connection: Connection, topic: string, unlisten: Unlisten): void {
  unlisten(connection, topic);
  connection.say({ type: 'refused', topic });
}
