import { useTranslation } from 'react-i18next';
import type { Reader } from '../words/time-words.ts';
import { useMe } from './me.tsx';

/** The language on screen and the time zone of the agent, for everything that writes times and numbers. */
export function useReader(): Reader {
  const { i18n } = useTranslation();
  return { language: i18n.language, timeZone: useMe().agent.timeZone };
}
