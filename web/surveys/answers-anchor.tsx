import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answersLink } from './answers-link.ts';

type Props = Parameters<typeof answersLink>[0] & {
  className?: string | undefined;
  label?: string;

  children: ReactNode;
};

/** A figure that opens into its answers. */
export function AnswersAnchor({ className, label, children, ...filter }: Props) {
  const { to, search } = answersLink(filter);
  return (
    <Link to={to} search={search as never} className={className} aria-label={label}>
      {children}
    </Link>
  );
}
