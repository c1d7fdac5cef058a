import classes from './kbd.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const signs: Record<string, string> = isApple
  ? { mod: '⌘', shift: '⇧', enter: '↵' }
  : { mod: 'Ctrl ', shift: '⇧', enter: '↵' };

/** A key, or keys pressed together: `mod+enter` is ⌘↵ on a Mac and Ctrl ↵ elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={classes.kbd}>{keys.split('+').map((key) => signs[key] ?? key.toUpperCase())}</kbd>;
}
