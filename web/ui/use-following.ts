import { useEffect, useState } from 'react';

/**
 * `value`, once what was drawn with it stands on screen: what is heavy and not looked at first does not hold up what is.
 * Answers `first` (else the first value) until then.
 */
export function useFollowing<T>(value: T, first: T = value): T {
  const [shown, show] = useState<T>(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => show(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
