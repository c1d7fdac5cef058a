import { useQueries } from '@tanstack/react-query';
import { type ConditionValue, type FieldContract, fieldContract } from '../../contract/conditions.ts';
import { customersRoutes } from '../../contract/customers.ts';
import { reading } from '../live/reading.ts';
import { useAgents, useTeams } from './staff-lists.ts';
import { useBrands } from './use-brands.ts';

export type IdsKind = NonNullable<FieldContract['ids']>;
export type Named = { id: number; name: string };

/** What the ids of a condition field stand for; undefined where it holds no ids. */
export function idsOf(field: string): IdsKind | undefined {
  return fieldContract(field)?.ids;
}

/** All agents who can still be chosen, teams or brands; empty for people outside, who are searched for. */
export function useNamedChoices(kind: IdsKind | undefined): readonly Named[] {
  const lists = { agent: useAgents().filter((each) => !each.deactivatedAt), team: useTeams(), brand: useBrands() };
  return kind === 'agent' || kind === 'team' || kind === 'brand' ? lists[kind] : [];
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
  const found: Record<IdsKind, readonly Named[]> = {
    agent: useAgents(),
    team: useTeams(),
    brand: useBrands(),
    customer: customers.flatMap(({ data }) => (data ? [data] : [])),
    organization: organizations.flatMap(({ data }) => (data ? [data] : [])),
  };
  return (kind, id) => found[kind].find((each) => each.id === id)?.name;
}
