import { useQuery } from '@tanstack/react-query';
import { type CustomStatus, formsRoutes } from '../../contract/forms.ts';
import { reading } from '../live/reading.ts';

/** The company's own statuses in their order, without archived ones; empty until they are loaded. */
export function useCustomStatuses(): CustomStatus[] {
  const { data } = useQuery({ ...reading(formsRoutes.listCustomStatuses), staleTime: 5 * 60_000 });
  return (data?.items ?? []).filter((each) => each.archivedAt === null);
}
