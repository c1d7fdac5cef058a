import { customers, strangerKeys } from './customers.ts';
import { agents } from './people.ts';
import type { SampleAgent, SampleCustomer } from './plan.ts';
import type { Script } from './script.ts';
import type { Random } from './seeded-random.ts';

export type Requester = Omit<SampleCustomer, 'createdAt'>;
/** Who plays in a ticket. `assignee` may reply; `colleague` may be a light agent, who only writes notes. */
export type TicketCast = { requester: Requester; assignee: SampleAgent; colleague: SampleAgent };

/** Who has played what so far, so that nobody writes the same mail twice while others have not. */
export type Casting = (script: Script, random: Random) => TicketCast;

/** Starts a casting. `languages` are those with scripts of their own: speakers of any other write English. */
export function startCasting(languages: ReadonlySet<string>, random: Random): Casting {
  const talkative = new Map(customers.map((customer) => [customer.key, 0.5 + 2.5 * random.next() ** 3]));
  const played = new Map<string, number>();
  return (script, chance) => {
    const free = customers.filter((customer) => mayWrite(customer, script, languages));
    const requester = chance.pickWeighted(free, ({ key }) => {
      const before = played.get(`${key} ${script.key}`) ?? 0;
      return (talkative.get(key) ?? 1) / 50 ** before;
    });
    const turn = `${requester.key} ${script.key}`;
    played.set(turn, (played.get(turn) ?? 0) + 1);
    return { requester, ...castAgents(script, chance) };
  };
}

function mayWrite(customer: Requester, script: Script, languages: ReadonlySet<string>): boolean {
  if (script.spam || strangerKeys.has(customer.key)) return script.spam === true && strangerKeys.has(customer.key);
  const writes = languages.has(customer.language) ? customer.language : 'en';
  return writes === script.language && (customer.organization !== null) === (script.trade === true);
}

function castAgents(script: Script, random: Random): Omit<TicketCast, 'requester'> {
  const team = agents.filter((agent) => agent.teams.includes(script.team));
  const assignee = random.pickWeighted(team, (agent) => {
    if (agent.role === 'light-agent') return 0;
    // Who is in one team only has all the time for it; owner and lead have other work too.
    const busy = (agent.role === 'agent' ? 1.6 : 1) / agent.teams.length;
    if (script.language === 'en') return busy;
    return agent.speaks.includes(script.language) ? 8 * busy : 0.4 * busy;
  });
  return { assignee, colleague: random.pick(team.filter((agent) => agent !== assignee)) };
}
