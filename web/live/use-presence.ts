import { useCallback, useEffect, useState } from 'react';
import type { Presence } from '../../contract/live.ts';
import { hearPresence, hearSubscribed, tell } from './live-socket.ts';

const repeatEvery = 15_000;
const typingLasts = 6_000;

/** Who else is on a ticket, and `typing()` to be called at each key stroke. Says looking, typing and gone by itself. */
export function usePresence(ticketId: number, meId: number): { others: Presence['agents']; typing: () => void } {
  const [others, setOthers] = useState<Presence['agents']>([]);
  const [typedAt, setTypedAt] = useState(0);
  useEffect(() => {
    setOthers([]);
    return hearPresence((presence) => {
      if (presence.ticketId === ticketId) setOthers(presence.agents.filter((agent) => agent.id !== meId));
    });
  }, [ticketId, meId]);
  const isTyping = typedAt > 0;
  useEffect(() => {
    const say = () => tell({ type: 'presence', ticketId, doing: isTyping ? 'typing' : 'looking' });
    say();
    const timer = setInterval(say, repeatEvery);
    // Whoever is not subscribed yet, as on a page just loaded, is heard by nobody.
    const leave = hearSubscribed((topic) => topic === `ticket:${ticketId}` && say());
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [ticketId, isTyping]);
  useEffect(() => () => tell({ type: 'presence', ticketId, doing: 'gone' }), [ticketId]);
  useEffect(() => {
    if (typedAt === 0) return undefined;
    const timer = setTimeout(() => setTypedAt(0), typingLasts);
    return () => clearTimeout(timer);
  }, [typedAt]);
  return { others, typing: useCallback(() => setTypedAt(oftenEnough), []) };
}

/** A new time at most every two seconds, so that a key stroke draws nothing again. */
function oftenEnough(before: number): number {
  return Date.now() - before > 2_000 ? Date.now() : before;
}
