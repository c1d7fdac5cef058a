/** A key for the API out of a label: `Größe (cm)` gives `groesse_cm`. Empty when the label has no letters of the Latin alphabet. */
export function keyFromLabel(label: string): string {
  const latin = label.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
  const words = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words
    .join('_')
    .replace(/^[0-9_]+/, '')
    .slice(0, 40);
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
