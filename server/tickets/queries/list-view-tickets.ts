import { type RawBuilder, sql } from 'kysely';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { Direction, View, ViewOrder, viewsRoutes } from '../../../contract/views.ts';
import type { Look } from '../../platform/context.ts';
import { cursorOf, keyOf } from '../../platform/page-cursor.ts';
import { resolvedFor } from './resolved-for.ts';
import { viewFor } from './view-for.ts';
import { countedGroups } from './view-groups.ts';
import { cursorShape, groupKeys, orderKeys, type SortKey, textOf } from './view-order.ts';
import { type ViewedTicket, viewedColumns, viewTicket } from './view-ticket.ts';
import { viewWhere } from './view-where.ts';

type Answer = RouteAnswer<typeof viewsRoutes.listViewTickets>;
export type ViewPage = {
  after?: string | undefined;
  limit: number;
  order?: ViewOrder | undefined;
  direction?: Direction | undefined;
};

/** One keyset page of a view in its order or another, with its groups on the first. Refuses a view the caller may not see. */
export async function listViewTickets(look: Look, id: number, page: ViewPage): Promise<Answer> {
  const view = await viewFor(look, id);
  const [resolved] = await resolvedFor(look, [view.conditions]);
  const where = viewWhere(look, { tree: view.conditions, resolved: resolved! });
  const groups = page.after ? null : countedGroups(look, view.groupBy, where);
  const rows = await rowsOf(look, where, sortOf(view, page), page);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(viewTicket),
    next: rows.length > page.limit && last ? cursorOf(...last.key, last.id) : null,
    groups: (await groups) ?? [],
  };
}

/** How a list of tickets is sorted: by groups upwards, within them by an order in its direction, then by number. */
type Sort = { groups: readonly SortKey[]; keys: readonly SortKey[]; direction: Direction };

function sortOf(view: View, page: ViewPage): Sort {
  const direction = page.direction ?? view.direction;
  return { groups: groupKeys(view.groupBy), keys: orderKeys(page.order ?? view.order, direction), direction };
}

async function rowsOf(look: Look, where: RawBuilder<boolean>, sort: Sort, page: ViewPage): Promise<ViewedTicket[]> {
  const keys = [...sort.groups, ...sort.keys];
  const direction = sql.raw(sort.direction === 'descending' ? 'desc' : 'asc');
  const names = keys.map((_, at) => sql.ref(`page.s${at}`));
  const ordered = (expressions: readonly RawBuilder<unknown>[], id: RawBuilder<unknown>) =>
    sql.join([
      ...expressions.map((each, at) => (at < sort.groups.length ? sql`${each} asc` : sql`${each} ${direction}`)),
      sql`${id} ${direction}`,
    ]);
  const wanted = page.after ? sql`${where} and ${behind(sort, page.after)}` : where;
  const ids = look.db
    .selectFrom('tickets')
    .select('tickets.id')
    .select(keys.map((key, at) => key.expression.as(`s${at}`)))
    .select(sql`jsonb_build_array(${sql.join(keys.map(textOf))})`.as('key'))
    .where(sql<boolean>`${wanted}`)
    .orderBy(
      ordered(
        keys.map((key) => key.expression),
        sql`tickets.id`,
      ),
    )
    .limit(page.limit + 1);
  const rows = await viewedColumns(look, ids).orderBy(ordered(names, sql`page.id`)).execute();
  return rows as unknown as ViewedTicket[];
}

/** What stands behind a cursor. Groups may go the other way than the order in them, and then cannot be compared in one row. */
function behind({ groups, keys, direction }: Sort, cursor: string): RawBuilder<boolean> {
  const all = [...groups, ...keys];
  const values = keyOf(cursor, cursorShape(all));
  const typed = all.map(({ type }, at) => sql`${values[at]}::${sql.raw(type)}`);
  const id = values[all.length] as number;
  const row = (from: number, tail: boolean) => ({
    left: sql.join([
      ...all.slice(from, tail ? undefined : groups.length).map((key) => key.expression),
      ...(tail ? [sql`tickets.id`] : []),
    ]),
    right: sql.join([...typed.slice(from, tail ? undefined : groups.length), ...(tail ? [sql`${id}::bigint`] : [])]),
  });
  if (groups.length === 0 || direction === 'ascending') {
    const { left, right } = row(0, true);
    return sql`(${left}) ${sql.raw(direction === 'ascending' ? '>' : '<')} (${right})`;
  }
  const group = row(0, false);
  const inside = row(groups.length, true);
  return sql`((${group.left}) > (${group.right}) or ((${group.left}) = (${group.right}) and (${inside.left}) < (${inside.right})))`;
}
