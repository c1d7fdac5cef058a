/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The Wilson score interval of a share, 95 %: where the true share lies when `hits` of `all` were seen (Wilson 1927). Between 0
 * and 1; null without observations. Unlike the plain normal interval it holds for small samples and at 0 and 1.
 */
export function wilsonInterval(hits: number, all: number): { low: number; high: number } | null {
  if (all <= 0) return null;
  const share = hits / all;
  const spread = (Z * Z) / all;
  const middle = share + spread / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / all + spread / (4 * all));
  return { low: Math.max(0, (middle - reach) / (1 + spread)), high: Math.min(1, (middle + reach) / (1 + spread)) };
}
