import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Domain } from '../domain.ts';
import type { House } from '../house.ts';

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

/** What a Prometheus server scrapes: the process, the spine, the pool, and what each room adds. */
export async function metricsText(house: House, domains: readonly Domain[]): Promise<string> {
  const spine = await sql<{ last: number; unplaced: number; parked: number; behind: number }>`
    select last_position as last,
      (select count(*) from events where position is null) as unplaced,
      (select count(*) from parked_events) as parked,
      (select coalesce(max(last_position - position), 0) from reactions) as behind
    from event_relay`.execute(house.db);
  const row = spine.rows[0];
  const memory = process.memoryUsage();
  const gauges: [string, string, number][] = [
    ['warmline_events_position', 'Newest position in the journal', row?.last ?? 0],
    ['warmline_events_unplaced', 'Events waiting for the relay', row?.unplaced ?? 0],
    ['warmline_events_parked', 'Events that a reaction could not take', row?.parked ?? 0],
    ['warmline_reaction_lag', 'Events between the slowest reaction and the newest event', row?.behind ?? 0],
    ['warmline_database_connections', 'Open connections of this process', house.pool.totalCount],
    ['warmline_database_waiting', 'Queries of this process waiting for a connection', house.pool.waitingCount],
    ['process_resident_memory_bytes', 'Resident memory', memory.rss],
    ['nodejs_heap_size_used_bytes', 'Used heap', memory.heapUsed],
    ['nodejs_eventloop_delay_p99_seconds', 'Event loop delay, 99th percentile', delay.percentile(99) / 1e9],
  ];
  const own = gauges.map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`);
  const rooms = await Promise.all(domains.map((domain) => domain.gauges?.(house) ?? ''));
  return [...own, ...rooms].join('');
}
