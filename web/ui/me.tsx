import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Permission } from '../../contract/permissions.ts';
import { type Me, staffRoutes } from '../../contract/staff.ts';
import { call } from '../api.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => call(staffRoutes.showMe),
  staleTime: 5 * 60_000,
});

/** Who is signed in. Only below the shell, which has made sure that somebody is. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the signed-in agent holds a permission. Screens leave out what one may not do; the server refuses it anyway. */
export function useCan(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}

/** Puts a changed profile in place at once. */
export function useSetMe(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => client.setQueryData(meQuery.queryKey, me);
}
