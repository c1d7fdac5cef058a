import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { View } from '../../contract/views.ts';
import { Bones } from '../ui/bones.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListPane } from '../ui/list-pane.tsx';
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

/** In place of a list: a view that is not known yet, or was deleted, or is no longer for the reader. */
export function SavedViewAway({ gone }: { gone: boolean }) {
  const { t } = useTranslation();
  return (
    <ListPane label={t('tickets:list.label')} title={<h1>{t('views:title')}</h1>}>
      {gone ? <Gone /> : <Bones count={8} />}
    </ListPane>
  );
}

function Gone() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IconFilter size={24} />} title={t('views:goneTitle')} body={t('views:goneText')}>
      <Button variant="default" component={Link} to="/inbox/open">
        {t('views:goneAct')}
      </Button>
    </EmptyState>
  );
}
