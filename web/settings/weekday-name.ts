/** The name of a weekday, 1 Monday to 7 Sunday, in a language. */
export function weekdayName(day: number, language: string, width: 'long' | 'short'): string {
  // 5 January 1970 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format((day + 3) * 86_400_000);
}
