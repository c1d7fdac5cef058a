import type { Pool } from 'pg';
import { amiss, type Finding, well } from './finding.ts';

export type JournalFacts = {
  last: number;
  unplaced: number;
  /** Seconds since the oldest event without a position was written. */
  unplacedFor: number;
  slowest: string | null;
  behind: number;
  setAside: number;
  retrying: number;
};

/** The journal of events: what waits for its position, how far reactions are behind, what was set aside. */
export async function checkJournal(pool: Pool): Promise<Finding[]> {
  const { rows } = await pool.query<JournalFacts>(`
    select last_position as last,
      (select count(*) from events where position is null) as unplaced,
      (select coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 from events where position is null) as "unplacedFor",
      (select name from reactions order by position limit 1) as slowest,
      (select coalesce(max(last_position - position), 0) from reactions) as behind,
      (select count(*) from parked_events where state = 'set-aside') as "setAside",
      (select count(*) from parked_events where state <> 'set-aside') as retrying
    from event_relay`);
  return rows[0]
    ? journalFindings(rows[0])
    : [amiss('journal', 'bad', 'The journal has no head.', 'Restore the latest backup.')];
}

/** Pure: what these numbers mean. */
export function journalFindings(facts: JournalFacts): Finding[] {
  const start = 'See that a process with ROLE=all or worker runs, and read its log.';
  const { last, unplaced, unplacedFor, slowest, behind, setAside, retrying } = facts;
  return [
    unplaced > 0 && unplacedFor > 10
      ? amiss(
          'journal',
          unplacedFor > 300 ? 'bad' : 'warn',
          `${unplaced} events wait for their position, the oldest for ${Math.round(unplacedFor)} s.`,
          start,
        )
      : well('journal', `${last} events have their position.`),
    behind > 1000
      ? amiss('journal', behind > 20_000 ? 'bad' : 'warn', `The reaction ${slowest} is ${behind} events behind.`, start)
      : well('journal', `Reactions are at most ${behind} events behind.`),
    setAside > 0
      ? amiss(
          'journal',
          'bad',
          `${setAside} events were set aside after five failures.`,
          'Open Settings, Events set aside: read the fault, mend it, retry.',
        )
      : retrying > 0
        ? amiss(
            'journal',
            'warn',
            `${retrying} events failed and are tried again, or wait behind one that is.`,
            'Look again in some minutes; the log has the fault.',
          )
        : well('journal', 'No event is set aside.'),
  ];
}
