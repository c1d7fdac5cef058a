import { useEffect, useEffectEvent } from 'react';
import { hearTopic, type TopicNews } from './live-socket.ts';

/** Hears a topic while the component is shown. `news` is one event; `refetch` says that too much was missed. Null hears nothing. */
export function useTopic(topic: string | null, onNews: (news: TopicNews) => void): void {
  const heard = useEffectEvent(onNews);
  useEffect(() => (topic ? hearTopic(topic, (news) => heard(news)) : undefined), [topic]);
}
