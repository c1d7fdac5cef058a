import { useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Me, staffRoutes } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { useMe, useSetMe } from '../ui/me.tsx';
import { speak } from '../words/start-words.ts';

type Theme = Me['agent']['theme'];
const schemeOf = (theme: Theme) => (theme === 'system' ? 'auto' : theme);

/** Makes the page follow the profile: theme and language. */
export function useProfileSettings(): void {
  const { theme, language } = useMe().agent;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(schemeOf(theme)), [theme, setColorScheme]);
  useEffect(() => {
    void speak(language);
  }, [language]);
}

/** Changes the theme at once and keeps it in the profile. */
export function useChangeTheme(): (theme: Theme) => void {
  const me = useMe();
  const setMe = useSetMe();
  const change = useMutation({
    mutationFn: (theme: Theme) => call(staffRoutes.changeMe, { body: { theme } }),
    onMutate: (theme) => setMe({ ...me, agent: { ...me.agent, theme } }),
    onError: () => setMe(me),
  });
  return change.mutate;
}
