/** The instant at which clocks in a time zone show `2026-03-12 09:00`. A time that a change of clocks skips becomes the one an hour later. */
export function zonedInstant(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall.replace(' ', 'T').slice(0, 16)}:00Z`);
  const first = asUtc - offset(asUtc, timeZone);
  return new Date(asUtc - offset(first, timeZone));
}

/** What clocks in a time zone show at an instant, as `2026-03-12 09:00:00`. */
export function wallTime(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(at);
}

/** Good moments to send later, as wall times: in an hour, tomorrow at nine, next Monday at nine. */
export function laterTimes(now: Date, timeZone: string): { name: 'hour' | 'tomorrow' | 'monday'; at: Date }[] {
  const today = wallTime(now, timeZone).slice(0, 10);
  const day = (ahead: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const toMonday = (8 - weekday) % 7 || 7;
  const times = [
    { name: 'hour' as const, at: new Date(Math.ceil((now.getTime() + 3_600_000) / 300_000) * 300_000) },
    { name: 'tomorrow' as const, at: zonedInstant(`${day(1)} 09:00`, timeZone) },
    { name: 'monday' as const, at: zonedInstant(`${day(toMonday)} 09:00`, timeZone) },
  ];
  return toMonday === 1 ? times.slice(0, 2) : times;
}

function offset(instant: number, timeZone: string): number {
  return Date.parse(`${wallTime(new Date(instant), timeZone).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
