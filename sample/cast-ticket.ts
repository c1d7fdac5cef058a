import { customers, strangerKeys } from './customers.ts';
import { agents } from './people.ts';
import type { SampleAgent, SampleCustomer } from './plan.ts';
import type { Script } from './script.ts';
import type { Random } from './seeded-random.ts';

export type Requester = Omit<SampleCustomer, 'createdAt'>;
/**
 * Who plays in a ticket. `assignee` may reply; `colleague` may be a light agent, who only writes notes.
 * `turn` says how many times the requester has played this script before.
 */
export type TicketCast = { requester: Requester; assignee: SampleAgent; colleague: SampleAgent; turn: number };

/** Who has played what so far, so that nobody writes the same mail twice while others have not. */
export type Casting = (script: Script, random: Random) => TicketCast;

export function startCasting(scripts: readonly Script[], random: Random): Casting {
  const talkative = new Map(customers.map((customer) => [customer.key, 0.7 + 1.3 * random.next() ** 2]));
  const played = new Map<string, number>();
  return (script, chance) => {
    const before = ({ key }: Requester) => played.get(`${key} ${script.key}`) ?? 0;
    const requester = chance.pickWeighted(writersOf(script, scripts), (writer) => {
      return (talkative.get(writer.key) ?? 1) / 50 ** before(writer);
    });
    const turn = before(requester);
    played.set(`${requester.key} ${script.key}`, turn + 1);
    return { requester, turn, ...castAgents(script, chance) };
  };
}

/** Who may write a script: speakers of its language, and of English all in whose language there is none of its kind. */
export function writersOf(script: Script, scripts: readonly Script[]): Requester[] {
  const kind = scripts.filter(({ trade, spam }) => trade === script.trade && spam === script.spam);
  const languages = new Set(kind.map(({ language }) => language));
  return customers.filter((customer) => {
    if (strangerKeys.has(customer.key) !== (script.spam === true)) return false;
    const writes = languages.has(customer.language) ? customer.language : 'en';
    return writes === script.language && (customer.organization !== null) === (script.trade === true);
  });
}

function castAgents(script: Script, random: Random): Pick<TicketCast, 'assignee' | 'colleague'> {
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
