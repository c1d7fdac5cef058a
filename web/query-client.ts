import { MutationCache, QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { isRefused } from './api.ts';
import { toast } from './ui/toast-store.ts';

/** A mutation with `meta: { quiet: true }` shows its own failure; every other one says it in a toast. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, error) => count < 2 && mayHelp(error),
      refetchOnWindowFocus: 'always',
    },
    mutations: { retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.meta?.quiet) return;
      const code = isRefused(error) ? `errors:code.${error.code}` : '';
      const kind = isRefused(error) ? error.kind : 'fault';
      toast({
        text: i18next.exists(code) ? i18next.t(code) : i18next.t(`errors:kind.${kind}`),
        tone: 'bad',
        seconds: 8,
      });
    },
  }),
});

function mayHelp(error: unknown): boolean {
  return isRefused(error) && (error.kind === 'unreachable' || error.kind === 'unavailable');
}
