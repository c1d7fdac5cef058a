import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import css from './fold.module.css';

/** Something seldom looked at, behind a line that opens it. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.fold}>
      <UnstyledButton className={css.line} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconChevronRight size={16} className={css.arrow} data-open={open} aria-hidden />
        {label}
      </UnstyledButton>
      <Collapse id={id} expanded={open}>
        {children}
      </Collapse>
    </div>
  );
}
