import type { TFunction } from 'i18next';

/** The words of this room in one language, and which language that is. */
export type SurveyWords = { language: string; say: (key: string, values?: Record<string, string | number>) => string };

/** Words in the customer's language where there are some, else in the company's, else in English. `wordsIn` answers English for a language it does not know. */
export function surveyWords(
  wordsIn: (language: string) => TFunction,
  ...languages: readonly (string | null)[]
): SurveyWords {
  const known = languages.filter((language) => language !== null).find((language) => isKnown(wordsIn, language));
  const words = wordsIn(known ?? 'en');
  return { language: words('surveys:tongue'), say: (key, values = {}) => words(`surveys:${key}`, values) };
}

function isKnown(wordsIn: (language: string) => TFunction, language: string): boolean {
  return wordsIn(language)('surveys:tongue') === language.split('-')[0];
}
