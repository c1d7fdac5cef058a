import type { TicketView } from '../../contract/tickets.ts';

const queries: Record<TicketView, string> = {
  open: 'status:new,open snoozed-until:none',
  mine: 'status:new,open snoozed-until:none assignee:me',
  unassigned: 'status:new,open snoozed-until:none assignee:none',
  waiting: 'status:pending,on-hold',
  snoozed: '-snoozed-until:none',
  solved: 'status:solved,closed',
  spam: 'is:spam',
  trash: 'is:deleted',
  all: '(is:spam OR -is:spam)',
};

/** A view that every house has, as the query that finds the same tickets. */
export function queryOfView({ view, teamId }: { view: TicketView; teamId?: number }): string {
  return teamId === undefined ? queries[view] : `${queries[view]} team:${teamId}`;
}
