import { useEffect, useEffectEvent } from 'react';
import { routingRoutes } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useTopic } from '../live/use-topic.ts';

const everyMs = 60_000;
const touches = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Says once a minute that the desk is open and whether a person touched it, and hears how colleagues stand. Once, in the shell. */
export function useSignsOfLife(): void {
  const refresh = useRefresh();
  const renew = useEffectEvent(() => void refresh(routingRoutes.listPresence));
  useTopic('house', (news) => {
    if (news.type !== 'news' || news.hint.what === 'presence') renew();
  });
  useEffect(() => {
    let touched = true;
    let saidActive = true;
    const say = () => {
      const active = touched;
      touched = false;
      saidActive = active;
      // Without a connection nothing is lost: the touch is said with the next sign.
      call(routingRoutes.noteHere, { body: { active } }).then(renew, () => {
        touched ||= active;
      });
    };
    const touch = () => {
      touched = true;
      if (!saidActive) say();
    };
    const timer = setInterval(say, everyMs);
    for (const each of touches) addEventListener(each, touch, { passive: true });
    say();
    return () => {
      clearInterval(timer);
      for (const each of touches) removeEventListener(each, touch);
    };
  }, []);
}
