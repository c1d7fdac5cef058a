/** Where the answers behind a figure stand. */
export function answersLink(filter: { period?: string; rating?: number; agentId?: number }): {
  to: string;
  search: Record<string, string>;
} {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return {
    to: '/reports/csat/answers',
    search: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
  };
}
