import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { hearToasts, removeToast, type ToastShown, toastsShown } from './toast-store.ts';
import classes from './toasts.module.css';

/** Where toasts appear. Once, in the shell. */
export function Toasts() {
  const toasts = useSyncExternalStore(hearToasts, toastsShown);
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.map((each) => (
        <Toast key={each.id} toast={each} />
      ))}
    </div>
  );
}

function Toast({ toast }: { toast: ToastShown }) {
  const { t } = useTranslation();
  const undo = () => {
    removeToast(toast.id);
    toast.undo?.();
  };
  return (
    <div className={classes.toast}>
      {toast.tone === 'bad' ? (
        <IconAlertCircle size={18} aria-hidden="true" />
      ) : (
        <IconCheck size={18} aria-hidden="true" />
      )}
      <span className={classes.text} dir="auto">
        {toast.text}
      </span>
      {toast.undo ? (
        <>
          <Countdown endsAt={toast.endsAt} />
          <button type="button" onClick={undo}>
            {t('ui:undo')}
          </button>
        </>
      ) : (
        <button type="button" aria-label={t('ui:dismiss')} className={classes.close} onClick={undo}>
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function Countdown({ endsAt }: { endsAt: number }) {
  const { t } = useTranslation();
  const left = () => Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left), 500);
    return () => clearInterval(timer);
  });
  return (
    <span className={classes.seconds} aria-hidden="true">
      {t('ui:seconds', { count: seconds })}
    </span>
  );
}
