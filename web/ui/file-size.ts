/** The words for a size in bytes: which key of the catalogue `ui:size`, and the number for it (one place below 10). */
export function fileSize(bytes: number, language: string): { unit: 'bytes' | 'kilobytes' | 'megabytes'; size: string } {
  const [unit, amount] =
    bytes < 1000
      ? (['bytes', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobytes', bytes / 1000] as const)
        : (['megabytes', bytes / 1_000_000] as const);
  const digits = unit === 'megabytes' && amount < 10 ? 1 : 0;
  return { unit, size: new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(amount) };
}
