import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type TagChange, tagsRoutes } from '../../contract/tags.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';

/** Changes of tags that are under way, and how far they have come. */
export function TagChanges() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { data } = useQuery({
    ...reading(tagsRoutes.listTagChanges),
    refetchInterval: ({ state }) => (runningOf(state.data?.items).length > 0 ? 1000 : false),
  });
  const running = runningOf(data?.items);
  const count = running.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is fetched again when the last change has ended, and only then.
  useEffect(() => {
    if (count === 0) void refresh(tagsRoutes.listAllTags);
  }, [count]);
  return running.map((change) => (
    <div key={change.id} role="status">
      <p>
        {t(change.to === null ? 'work:tags.deletes' : 'work:tags.renames', { from: change.from, to: change.to ?? '' })}{' '}
        <span className="dim num">{t('work:tags.progress', { done: change.done, count: change.total })}</span>
      </p>
      <Progress
        value={change.total === 0 ? 100 : (change.done / change.total) * 100}
        aria-label={t('work:incidents.progress')}
      />
    </div>
  ));
}

function runningOf(changes: readonly TagChange[] | undefined): TagChange[] {
  return (changes ?? []).filter((each) => each.state === 'running');
}
