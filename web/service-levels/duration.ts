/** Minutes as one writes them: `45m`, `4h`, `1h 30m`; empty for none. */
export function durationText(minutes: number | null): string {
  if (minutes === null) return '';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours}h` : '', rest > 0 ? `${rest}m` : ''].filter(Boolean).join(' ');
}

/** What `durationText` writes, back to minutes; a number alone is minutes, empty is null, anything else undefined. */
export function minutesOf(text: string): number | null | undefined {
  const words = text.trim().toLowerCase();
  if (words === '') return null;
  const parts = /^(?:(\d{1,4})\s*h)?\s*(?:(\d{1,6})\s*m?)?$/.exec(words);
  if (!parts) return undefined;
  const minutes = Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
  return minutes >= 1 && minutes <= 525_600 ? minutes : undefined;
}
