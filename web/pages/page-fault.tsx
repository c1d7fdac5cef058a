import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRefused } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

/** A page that could not be drawn or loaded. */
export function PageFault({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const again = () => location.reload();
  if (isRefused(error))
    return (
      <PageFrame as="main" width="text">
        <ErrorNote heading="h1" error={error} onRetry={again} />
      </PageFrame>
    );
  return (
    <PageFrame as="main">
      <EmptyState
        heading="h1"
        icon={<IconPlugConnected size={24} />}
        title={t('shell:fault.title')}
        body={t('shell:fault.body')}
      >
        <Button variant="default" onClick={again}>
          {t('shell:fault.act')}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}
