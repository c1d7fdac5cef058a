import { useQuery } from '@tanstack/react-query';
import { type CustomField, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';

/** The company's own fields of tickets, customers or organizations, in order, without archived ones. */
export function useCustomFields(owner: CustomField['owner']): CustomField[] {
  const { data } = useQuery({
    queryKey: ['custom-fields', owner],
    queryFn: () => call(settingsRoutes.listCustomFields, { query: { owner } }),
    staleTime: 5 * 60_000,
  });
  return (data?.items ?? []).filter((field) => !field.archivedAt);
}
