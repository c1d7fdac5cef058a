import { type Call, type Measured, measure } from './load.ts';
import { type Line, ms, perSecond } from './report.ts';

export type Target = { address: string; token: string; ticketOf20: number; customerId: number };

/** The API under load, goals beside. */
export async function measureApi(target: Target, seconds: number): Promise<Line[]> {
  const { ticketOf20, customerId } = target;
  const at = (connections: number, next: (n: number) => Call) =>
    measure(target.address, target.token, connections, seconds, next);
  const open = (n: number): Call => ({
    method: 'POST',
    path: '/api/tickets',
    body: {
      subject: `Bench ${n}`,
      requester: { email: `caller${n % 1000}@bench.example` },
      message: { text: 'Hello, my planter is late. Could you look where it is?' },
    },
  });
  return [
    line('tickets created by API, 1 connection', await at(1, open), '', ''),
    line('tickets created by API, 8 connections', await at(8, open), '640/s', '8 to 64/s'),
    line(
      'show a ticket of 20 messages, 8',
      await at(8, () => ({ method: 'GET', path: `/api/tickets/${ticketOf20}?include=messages` })),
      '1,500/s',
      '22 to 58/s',
    ),
    line(
      'list 50 of the open tickets, 8',
      await at(8, () => ({ method: 'GET', path: '/api/tickets?view=open&limit=50' })),
      '300/s',
      '2 to 17/s',
    ),
    line('a customer’s page, 8', await at(8, (n) => customerPage(customerId, n)), 'p99 30 ms'),
  ];
}

/** What the page of a customer asks for: the customer, and the tickets. */
function customerPage(customerId: number, n: number): Call {
  const path = n % 2 === 0 ? `/api/customers/${customerId}` : `/api/tickets?requesterId=${customerId}&limit=50`;
  return { method: 'GET', path };
}

function line(what: string, { perSecond: rate, p50, p99, failures }: Measured, goal: string, today?: string): Line {
  const failed = failures > 0 ? `, ${failures} FAILED` : '';
  return {
    what,
    measured: `${perSecond(rate)}, p50 ${ms(p50)}, p99 ${ms(p99)}${failed}`,
    goal,
    ...(today && { today }),
  };
}
