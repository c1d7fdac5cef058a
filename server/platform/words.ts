import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import i18next, { type i18n, type TFunction } from 'i18next';

const folder = fileURLToPath(new URL('../words/', import.meta.url));
let catalogues: i18n | undefined;

/** The words of the server in a language (BCP 47), for mails and pages: `wordsIn('de-AT')('identity:reset.subject', {...})`. English where a language is not there. Values are put in as they are: whoever writes HTML escapes. */
export function wordsIn(language: string): TFunction {
  catalogues ??= readCatalogues();
  return catalogues.getFixedT(language);
}

/** One folder per language, one file per room: server/words/en/identity.json. */
function readCatalogues(): i18n {
  const resources: Record<string, Record<string, object>> = {};
  for (const language of readdirSync(folder)) {
    const files = readdirSync(`${folder}${language}`);
    const read = (file: string) => JSON.parse(readFileSync(`${folder}${language}/${file}`, 'utf8')) as object;
    resources[language] = Object.fromEntries(files.map((file) => [file.replace(/\.json$/, ''), read(file)]));
  }
  const made = i18next.createInstance();
  void made.init({
    resources,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return made;
}
