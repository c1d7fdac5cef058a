import { useTranslation } from 'react-i18next';
import type { ViewGroup, ViewGrouping } from '../../contract/views.ts';
import { Clip } from '../ui/clip.tsx';
import css from './group-head.module.css';

type Props = { group: ViewGroup; groupBy: ViewGrouping | null };

/** The head of a group in a list: what its tickets have in common, and how many there are. */
export function GroupHead({ group, groupBy }: Props) {
  const { t } = useTranslation();
  const word = () => {
    if (group.key === null) return t(`views:nothing.${groupBy}`);
    return group.name ?? t(`conditions:value.${groupBy}.${group.key}`);
  };
  return (
    <h2 className={css.head}>
      <Clip text={word()} />
      {group.count > 0 && <span className="num dim">{group.count >= 1000 ? '999+' : group.count}</span>}
    </h2>
  );
}
