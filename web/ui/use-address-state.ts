import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * What stands behind the `?` of the address, as text, and a way to change it without a new step in the history.
 * An empty or undefined value takes its name out of the address.
 */
export function useAddressState(): [Record<string, string>, (change: Record<string, string | undefined>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const words = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
  const change = (changed: Record<string, string | undefined>) => {
    const next = Object.entries({ ...words, ...changed }).filter(([, value]) => value);
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true });
  };
  return [words, change];
}
