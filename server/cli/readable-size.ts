const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes for people: `3.2 MB`. */
export function readableSize(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`;
}
