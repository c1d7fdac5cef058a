import { useLayoutEffect, useRef } from 'react';

const near = 120;

/** Begins at the newest message, stays there while one is near it, and keeps the place when older ones come in above. */
export function useThreadScroll(ticketId: number, messages: readonly { id: number }[]) {
  const ref = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const fromEnd = useRef<number | null>(null);
  const newest = messages.at(-1)?.id;
  const oldest = messages[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another ticket begins at its end.
  useLayoutEffect(() => {
    atEnd.current = true;
    const thread = ref.current;
    const inner = thread?.firstElementChild;
    if (!thread || !inner) return undefined;
    const follow = () => {
      if (atEnd.current) thread.scrollTop = thread.scrollHeight;
    };
    follow();
    const grown = new ResizeObserver(follow);
    grown.observe(inner);
    grown.observe(thread);
    return () => grown.disconnect();
  }, [ticketId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new first or last message is looked at once.
  useLayoutEffect(() => {
    const thread = ref.current;
    if (!thread) return;
    if (fromEnd.current !== null) thread.scrollTop = thread.scrollHeight - fromEnd.current;
    else if (atEnd.current) thread.scrollTop = thread.scrollHeight;
    fromEnd.current = null;
  }, [oldest, newest]);
  return {
    ref,
    onScroll: () => {
      const thread = ref.current;
      if (thread) atEnd.current = thread.scrollHeight - thread.scrollTop - thread.clientHeight < near;
    },
    keepPlace: () => {
      const thread = ref.current;
      if (thread) fromEnd.current = thread.scrollHeight - thread.scrollTop;
    },
  };
}
