import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { View } from '../../contract/views.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useConditionSentence } from '../ui/use-condition-sentence.ts';

/** A view that holds nothing now: what will appear here. */
export function SavedViewEmpty({ view }: { view: View }) {
  const { t } = useTranslation();
  const sentence = useConditionSentence(view.conditions);
  return (
    <EmptyState
      icon={<IconFilter size={24} />}
      title={t('views:emptyTitle')}
      body={t('views:emptyBody', { sentence })}
    />
  );
}

/** A view that was deleted, or is no longer for the reader. */
export function SavedViewGone() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IconFilter size={24} />} title={t('views:goneTitle')} body={t('views:goneText')}>
      <Button variant="default" component={Link} to="/inbox/open">
        {t('views:goneAct')}
      </Button>
    </EmptyState>
  );
}
