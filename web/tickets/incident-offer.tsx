import { useEffect, useRef, useState } from 'react';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import { AnswerIncidents } from './answer-incidents.tsx';

/** When a problem is solved on this screen and incidents are left, answering them all is offered; else nothing. */
export function IncidentOffer({ ticket }: { ticket: Ticket }) {
  const mayReply = useCan('tickets.reply');
  const before = useRef(ticket.status);
  const [offered, setOffered] = useState(false);
  const left = ticket.incidents?.unsolved ?? 0;
  useEffect(() => {
    const solvedNow = before.current !== 'solved' && before.current !== 'closed' && ticket.status === 'solved';
    before.current = ticket.status;
    if (solvedNow && left > 0 && mayReply) setOffered(true);
  }, [ticket.status, left, mayReply]);
  return offered ? <AnswerIncidents problem={ticket} close={() => setOffered(false)} /> : null;
}
