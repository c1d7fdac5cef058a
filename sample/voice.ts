import type { SampleCustomer } from './plan.ts';
import type { Random } from './seeded-random.ts';

type Voice = (text: string, turn: { index: number; random: Random }) => string;

const sentFrom: Readonly<Record<string, string>> = {
  en: 'Sent from my phone',
  de: 'Von unterwegs gesendet',
  fr: 'Envoyé de mon téléphone',
  es: 'Enviado desde mi móvil',
  it: 'Inviato dal mio telefono',
  nl: 'Verzonden vanaf mijn telefoon',
  sv: 'Skickat från min telefon',
  pt: 'Enviado do meu telemóvel',
  tr: 'Telefonumdan gönderildi',
  ja: 'スマートフォンから送信',
  ar: 'أُرسلت من هاتفي',
  he: 'נשלח מהטלפון שלי',
};

/** How a person writes, the same in every mail: most with care, some from a phone, some without capitals, some too fast. */
export function voiceOf(customer: Pick<SampleCustomer, 'key'>, language: string): Voice {
  const kind = [...customer.key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % 14;
  if (kind === 0) return (text, { index }) => (index === 0 ? `${text}\n\n${sentFrom[language] ?? sentFrom.en}` : text);
  if (kind === 1 && language !== 'de') return (text) => withoutCapitals(text);
  if (kind === 2 || kind === 3) return (text, { random }) => (random.chance(0.7) ? withSlip(text, random) : text);
  return (text) => text;
}

/** Order numbers and other words with a digit stay as they are. */
function withoutCapitals(text: string): string {
  return text.replace(/[^\s]+/g, (word) => (/[0-9]/.test(word) ? word : word.toLowerCase()));
}

/** Two letters change places inside one longer word, as they do under quick fingers. */
function withSlip(text: string, random: Random): string {
  const words = [...text.matchAll(/(?<![\p{L}-])[a-z]{6,}(?![\p{L}-])/gu)];
  if (words.length === 0) return text;
  const word = random.pick(words);
  const at = word.index + random.between(1, word[0].length - 3);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
