import classes from './avatar.module.css';
import { initials, tintOf } from './initials.ts';

type Props = {
  name: string;
  kind: 'agent' | 'customer';
  size?: 18 | 20 | 24 | 32 | 40;
  here?: boolean;
  title?: string;
};

/** Agents are round, customers are rounded squares, so that the eye knows who speaks. A picture only, unless `title` gives it words. */
export function Avatar({ name, kind, size = 32, here = false, title }: Props) {
  return (
    <span
      className={classes.avatar}
      data-kind={kind}
      data-initials={initials(name)}
      data-size={size}
      data-tint={tintOf(name)}
      data-here={here || undefined}
      title={title}
    >
      {title ? <span className="sr">{title}</span> : null}
    </span>
  );
}
