import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bones.module.css';

/** The shape of what comes, after 200 ms of nothing. `rows`: list rows; `page`: a heading and lines. */
export function Bones({ shape = 'rows', count = 6 }: { shape?: 'rows' | 'page'; count?: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div className={classes.bones} aria-busy="true" />;
  return (
    <div className={classes.bones} data-shape={shape} role="status" aria-busy="true" aria-label={t('ui:loading')}>
      {Array.from({ length: count }, (_, row) => (
        <div key={`bone-${row.toString()}`} style={{ opacity: Math.max(0.2, 1 - row * 0.16) }}>
          <i />
          <i style={{ width: `${36 + ((row * 17) % 24)}%` }} />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
