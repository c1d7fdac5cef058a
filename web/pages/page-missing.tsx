import { Button } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** An address that leads nowhere. */
export function PageMissing() {
  const { t } = useTranslation();
  usePageTitle(t('shell:missing.title'));
  return (
    <PageFrame as="main">
      <EmptyState
        heading="h1"
        icon={<IconCompass size={24} />}
        title={t('shell:missing.title')}
        body={t('shell:missing.body')}
      >
        <Button variant="default" component={Link} to="/inbox/open">
          {t('shell:missing.act')}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}
