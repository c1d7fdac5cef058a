import { sql } from 'kysely';
import type { House } from '../house.ts';

const batch = 2000;

/**
 * Gives all waiting events their positions. Answers how many were placed by this process; 0 also when another process
 * holds the relay, which then sees them in its next round.
 */
export async function relayEvents(house: House): Promise<number> {
  let all = 0;
  for (;;) {
    const { rows } = await sql<{ placed: number | null }>`select relay_events(${batch}) as placed`.execute(house.db);
    const placed = rows[0]?.placed ?? 0;
    all += placed;
    if (placed < batch) return all;
  }
}
