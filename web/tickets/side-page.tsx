import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sideConversationsRoutes } from '../../contract/side-threads.ts';
import { reading } from '../live/reading.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { SideThread } from './side-thread.tsx';

/** A side conversation on its own, for those who may not see its ticket too. */
export function SidePage() {
  const { t } = useTranslation();
  const { sideId } = useParams({ strict: false }) as { sideId?: string };
  const id = Number(sideId);
  const { data } = useQuery(reading(sideConversationsRoutes.showSideConversation, { params: { id } }));
  usePageTitle(data?.subject ?? t('side:title'));
  return (
    <PageFrame title={data?.subject ?? t('side:title')} width="text">
      <SideThread key={id} id={id} />
    </PageFrame>
  );
}
