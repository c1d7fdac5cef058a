/** One thing the doctor looked at. `mend` says what to do, wherever `state` is not ok. */
export type Finding = {
  about: 'node' | 'database' | 'journal' | 'mail' | 'disk' | 'clock' | 'key';
  state: 'ok' | 'warn' | 'bad';
  says: string;
  mend?: string;
};

export function well(about: Finding['about'], says: string): Finding {
  return { about, state: 'ok', says };
}

export function amiss(about: Finding['about'], state: 'warn' | 'bad', says: string, mend: string): Finding {
  return { about, state, says, mend };
}

/** The words of whatever was thrown; a refused connection to several addresses has none of its own. */
export function wordsOf(fault: unknown): string {
  if (fault instanceof AggregateError) return fault.errors.map((each) => wordsOf(each)).join('; ');
  return fault instanceof Error ? fault.message : String(fault);
}
