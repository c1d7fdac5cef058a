import { useQueries, useQuery } from '@tanstack/react-query';
import { type ConditionValue, type FieldContract, fieldContract } from '../../contract/conditions.ts';
import { customersRoutes } from '../../contract/customers.ts';
import { formsRoutes } from '../../contract/forms.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';
import { useAgents, useTeams } from './staff-lists.ts';
import { useBrands } from './use-brands.ts';

export type IdsKind = NonNullable<FieldContract['ids']>;
export type Named = { id: number; name: string };

/** What the ids of a condition field stand for; undefined where it holds no ids. */
export function idsOf(field: string): IdsKind | undefined {
  return fieldContract(field)?.ids;
}

const searched: readonly IdsKind[] = ['customer', 'organization', 'ticket'];

/** Whether there are too many of a kind to list them, so that one searches. */
export function isSearched(kind: IdsKind | undefined): kind is 'customer' | 'organization' | 'ticket' {
  return kind !== undefined && searched.includes(kind);
}

/** What can be chosen of a kind that is listed: what is archived or has left is left out. Empty for kinds that are searched. */
export function useNamedChoices(kind: IdsKind | undefined): readonly Named[] {
  const lists = useLists(kind ? [kind] : []);
  return kind && !isSearched(kind) ? (lists[kind]?.filter((each) => !each.gone) ?? []) : [];
}

/** The names of the ids that conditions hold, by kind and id; an id that cannot be read any more is left out. */
export function useConditionNames(
  asked: readonly { field: string; values: readonly ConditionValue[] }[],
): (kind: IdsKind, id: number) => string | undefined {
  const wanted = (kind: IdsKind) => [
    ...new Set(
      asked
        .filter(({ field }) => idsOf(field) === kind)
        .flatMap(({ values }) => values.filter((value) => typeof value === 'number')),
    ),
  ];
  const seldom = { staleTime: 5 * 60_000, retry: false };
  const customers = useQueries({
    queries: wanted('customer').map((id) => ({
      ...reading(customersRoutes.showCustomer, { params: { id } }),
      ...seldom,
    })),
  });
  const organizations = useQueries({
    queries: wanted('organization').map((id) => ({
      ...reading(customersRoutes.showOrganization, { params: { id } }),
      ...seldom,
    })),
  });
  const tickets = useQueries({
    queries: wanted('ticket').map((id) => ({ ...reading(ticketsRoutes.showTicket, { params: { id } }), ...seldom })),
  });
  const lists = useLists(asked.flatMap(({ field }) => idsOf(field) ?? []));
  const found: Partial<Record<IdsKind, readonly Named[]>> = {
    ...lists,
    customer: customers.flatMap(({ data }) => (data ? [data] : [])),
    organization: organizations.flatMap(({ data }) => (data ? [data] : [])),
    ticket: tickets.flatMap(({ data }) => (data ? [{ id: data.id, name: data.subject }] : [])),
  };
  return (kind, id) => found[kind]?.find((each) => each.id === id)?.name;
}

type Listed = Named & { gone: boolean };

/** Statuses and forms are asked for only where conditions speak of them. */
function useLists(kinds: readonly IdsKind[]): Partial<Record<IdsKind, readonly Listed[]>> {
  const seldom = { staleTime: 5 * 60_000 };
  const asks = (kind: IdsKind) => kinds.includes(kind);
  const statuses = useQuery({
    ...reading(formsRoutes.listCustomStatuses),
    ...seldom,
    enabled: asks('custom-status'),
  });
  const forms = useQuery({ ...reading(formsRoutes.listForms), ...seldom, enabled: asks('form') });
  const here = (each: Named) => ({ id: each.id, name: each.name, gone: false });
  return {
    agent: useAgents().map((each) => ({ ...here(each), gone: each.deactivatedAt !== null })),
    team: useTeams().map(here),
    brand: useBrands().map(here),
    'custom-status': (statuses.data?.items ?? []).map((each) => ({
      id: each.id,
      name: each.label,
      gone: each.archivedAt !== null,
    })),
    form: (forms.data?.items ?? []).map((each) => ({ ...here(each), gone: each.archivedAt !== null })),
  };
}
