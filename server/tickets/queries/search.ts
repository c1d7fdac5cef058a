import type { ConditionTree } from '../../../contract/conditions.ts';
import type { Page } from '../../../contract/page.ts';
import type { RouteAnswer, RouteInput } from '../../../contract/route.ts';
import type { FoundCustomer, FoundOrganization, SearchKind, searchRoutes } from '../../../contract/search.ts';
import { searchCustomers } from '../../customers/queries/search-customers.ts';
import { searchOrganizations } from '../../customers/queries/search-organizations.ts';
import type { Look } from '../../platform/context.ts';
import { markWords, termOf } from '../rules/mark-words.ts';
import { plainWords } from '../rules/search-terms.ts';
import { readQuery } from './read-query.ts';
import { searchTickets } from './search-tickets.ts';

type Wish = RouteInput<typeof searchRoutes.search>['query'];

/** What a query finds: of one kind a page, else the first few of each. Customers and organizations are found by words alone. */
export async function search(look: Look, wish: Wish): Promise<RouteAnswer<typeof searchRoutes.search>> {
  const conditions = await readQuery(look, wish.query);
  const asks = (kind: SearchKind) => wish.kind === undefined || wish.kind === kind;
  const words = plainWords(conditions);
  const [tickets, customers, organizations] = await Promise.all([
    asks('tickets') ? searchTickets(look, conditions, wish) : null,
    asks('customers') ? foundCustomers(look, words, wish) : null,
    asks('organizations') ? foundOrganizations(look, words, wish) : null,
  ]);
  return {
    tickets: tickets && { items: tickets.items, next: tickets.next },
    customers,
    organizations,
    alsoWords: tickets?.alsoWords ?? [],
    conditions: conditions satisfies ConditionTree,
  };
}

const none = { items: [], next: null };

async function foundCustomers(look: Look, words: string | null, wish: Wish): Promise<Page<FoundCustomer>> {
  if (words === null) return none;
  const page = await searchCustomers(look, words, { after: wish.after, limit: wish.limit });
  const terms = termsOf(words);
  return {
    next: page.next,
    items: page.items.map((each) => ({
      ...each,
      nameMarks: markWords(each.name, terms),
      emailMarks: markWords(each.emails[0] ?? '', terms),
    })),
  };
}

async function foundOrganizations(look: Look, words: string | null, wish: Wish): Promise<Page<FoundOrganization>> {
  if (words === null) return none;
  const page = await searchOrganizations(look, words, wish);
  const terms = termsOf(words);
  return { next: page.next, items: page.items.map((each) => ({ ...each, nameMarks: markWords(each.name, terms) })) };
}

function termsOf(words: string) {
  return words.split(' ').flatMap((word) => termOf(word) ?? []);
}
