import { useTranslation } from 'react-i18next';

/** Percentages, counts and months in the reader's language. */
export function useFigureWords() {
  const { i18n } = useTranslation();
  const reader = i18n.language === 'en' ? 'en-GB' : i18n.language;
  const percent = new Intl.NumberFormat(reader, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(reader);
  const monthOf = (month: string, length: 'short' | 'long') =>
    new Intl.DateTimeFormat(reader, {
      month: length,
      timeZone: 'UTC',
      ...(length === 'long' ? { year: 'numeric' } : {}),
    }).format(new Date(`${month}-01T00:00:00Z`));
  return {
    /** `94.1`, without the sign. */
    percent: (value: number) => percent.format(value),
    count: (value: number) => count.format(value),
    /** `2026-03`: `March 2026`. */
    month: (month: string) => monthOf(month, 'long'),
    /** `2026-03`: `Mar`. */
    shortMonth: (month: string) => monthOf(month, 'short'),
  };
}
