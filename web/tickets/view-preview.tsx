import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conditionFaults } from '../../contract/condition-faults.ts';
import type { ConditionTree } from '../../contract/conditions.ts';
import { viewsRoutes } from '../../contract/views.ts';
import { call } from '../api.ts';
import { Clip } from '../ui/clip.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useConditionSentence } from '../ui/use-condition-sentence.ts';
import css from './view-preview.module.css';

/** The conditions as a sentence, how many tickets they hold for now, and the newest of them. */
export function ViewPreview({ conditions }: { conditions: ConditionTree }) {
  const { t } = useTranslation();
  const fields = useCustomFields('ticket');
  const [asked] = useDebouncedValue(conditions, 400);
  const whole = conditionFaults(asked, fields, 'view').length === 0;
  const sentence = useConditionSentence(conditions);
  const shown = useQuery({
    queryKey: ['views', 'preview', asked],
    queryFn: () => call(viewsRoutes.previewView, { body: { conditions: asked } }),
    enabled: whole,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const words = () => {
    if (!whole) return t('views:previewWait');
    if (!shown.data) return '';
    const { count, more } = shown.data;
    if (count === 0) return t('views:previewNone');
    return more ? t('views:previewMany', { count }) : t('views:previewCount', { count });
  };
  return (
    <section className={css.preview} aria-label={t('views:preview')}>
      <p className="soft">{sentence}</p>
      <p className={css.count} aria-live="polite">
        {words()}
      </p>
      {whole && shown.data && (
        <ul>
          {shown.data.items.slice(0, 5).map((row) => (
            <li key={row.id}>
              <Clip className={css.who} text={row.requester.name} />
              <Clip className={css.subject} text={row.subject} />
              <TimeAgo at={row.createdAt} className="dim" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
