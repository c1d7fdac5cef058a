import css from './raw-text.module.css';

/** Text exactly as it came, in one width of letter; scrolls in itself. */
export function RawText({ text, label }: { text: string; label: string }) {
  return (
    <textarea className={css.raw} readOnly value={text} aria-label={label} dir="ltr" rows={16} spellCheck={false} />
  );
}
