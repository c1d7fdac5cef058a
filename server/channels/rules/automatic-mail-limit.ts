/** 4 automatic mails per address and hour: enough for a burst of real tickets, too few for two machines to chat. */
const MOST_PER_HOUR = 4;
const HOUR = 60 * 60 * 1000;

/** May one more automatic mail go to an address, given when the earlier ones went? The window slides. */
export function mayStillAnswerAutomatically(earlier: readonly Date[], now: Date): boolean {
  const since = now.getTime() - HOUR;
  return earlier.filter((sent) => sent.getTime() > since).length < MOST_PER_HOUR;
}
