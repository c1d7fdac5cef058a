import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen is a phone's: one column, back instead of beside. */
export function usePhone(): boolean {
  return (
    useMediaQuery('(max-width: 720px)', matchMedia('(max-width: 720px)').matches, { getInitialValueInEffect: false }) ??
    false
  );
}
