/** How long a moment lies from now, as conditions write it: `-3d`, `+2h`, `-8bh`. */
export type Distance = { way: 'ago' | 'ahead'; amount: number; unit: string };
export const distanceUnits = ['min', 'h', 'bh', 'd', 'w', 'mo', 'y'] as const;

/** The distance that a text of a condition says; null where it is a day or an instant. */
export function distanceOf(text: string): Distance | null {
  const parts = /^([+-])(\d{1,5})(min|h|d|w|mo|y|bh)$/.exec(text);
  if (!parts) return null;
  return { way: parts[1] === '-' ? 'ago' : 'ahead', amount: Number(parts[2]), unit: parts[3] ?? 'd' };
}

/** A distance as conditions write it. */
export function distanceText({ way, amount, unit }: Distance): string {
  return `${way === 'ago' ? '-' : '+'}${Math.min(99_999, Math.max(0, Math.round(amount)))}${unit}`;
}
