import type { DatabaseAddress } from '../database.ts';
import type { OpenHouse } from '../open-house.ts';
import { type Hub, openHub } from './hub.ts';
import { type NewsCarrier, openNewsCarrier } from './news-carrier.ts';

export type Live = { hub: Hub; close(): Promise<void> };

/** The hub of this process, joined to those of others. Its sockets are opened by HTTP; closed before HTTP is. */
export async function startLive(open: OpenHouse, database: DatabaseAddress): Promise<Live> {
  let carrier: NewsCarrier | null = null;
  const hub = openHub(open.edge, open.domains, (text) => carrier?.signal(text));
  const news = (position?: number) => {
    // Our own news come back to us by the database: they are told already.
    if (position === undefined || position > hub.position()) void hub.wake();
  };
  carrier = await openNewsCarrier(open.house, database, { news, presence: hub.hearPresence });
  open.wiring.placed = () => {
    // Our own news need not go round by the database.
    void hub.wake();
    carrier?.announce();
  };
  return {
    hub,
    close: async () => {
      hub.close();
      await carrier?.close();
    },
  };
}
