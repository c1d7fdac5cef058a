import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue } from './en.ts';

/** Languages with a whole catalogue. English is built in, the others come when they are asked for. */
export const languages = ['en', 'de'] as const;

/** Sets the words up in the browser's language, before anybody is known. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: catalogue },
    defaultNS: 'words',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(navigator.language);
}

/** Changes to a language (`de-AT` speaks `de`), or to English where there is no catalogue. */
export async function speak(language: string): Promise<void> {
  const base = language.toLowerCase().split('-')[0] ?? 'en';
  if (base === 'de' && !i18next.hasResourceBundle('de', 'words')) {
    const german = await import('./de.ts');
    for (const [domain, words] of Object.entries(german.catalogue)) i18next.addResourceBundle('de', domain, words);
  }
  const spoken = languages.find((each) => each === base) ?? 'en';
  await i18next.changeLanguage(spoken);
  document.documentElement.lang = spoken;
}
