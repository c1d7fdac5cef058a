import { useTranslation } from 'react-i18next';
import type { Presence } from '../../contract/live.ts';
import { Avatar } from '../ui/avatar.tsx';
import classes from './ticket-header.module.css';

/** Who else is here: “Tomás is here”, “Tomás is typing”. */
export function PresenceLine({ others }: { others: Presence['agents'] }) {
  const { t } = useTranslation();
  const first = others.find((each) => each.doing === 'typing') ?? others[0];
  if (!first) return null;
  const name = first.name.split(' ')[0] ?? first.name;
  const words =
    others.length > 1
      ? t('tickets:presence.several', { name, count: others.length - 1 })
      : t(first.doing === 'typing' ? 'tickets:presence.typing' : 'tickets:presence.looking', { name });
  return (
    <span className={classes.presence} role="status">
      <Avatar name={first.name} kind="agent" size={20} here />
      <span className="clip">{words}</span>
    </span>
  );
}
