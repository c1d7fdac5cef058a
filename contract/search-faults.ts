import type { SearchPlace } from './search-tokens.ts';

export const searchFaultCodes = [
  'search.key-unknown',
  'search.value-missing',
  'search.value-unknown',
  'search.name-unknown',
  'search.moment-unknown',
  'search.number-unknown',
  'search.sign-unfit',
  'search.parenthesis-open',
  'search.parenthesis-stray',
  'search.side-missing',
  'search.too-deep',
  'search.too-long',
] as const;
export type SearchFaultCode = (typeof searchFaultCodes)[number];

/** What is wrong with a query and where; `what` as it is written there, `nearest` what may have been meant. */
export type SearchFault = SearchPlace & {
  code: SearchFaultCode;
  what: string;
  nearest: string | null;
  message: string;
};

/** A fault with its sentence. */
export function searchFault(
  code: SearchFaultCode,
  { from, to }: SearchPlace,
  what: string,
  nearest: string | null = null,
): SearchFault {
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return { code, from, to, what, nearest, message: `${sentences[code](what)}${meant}` };
}

const sentences: Record<SearchFaultCode, (what: string) => string> = {
  'search.key-unknown': (what) => `There is no key ${what}. In quotes it is searched as words.`,
  'search.value-missing': (what) => `Say what ${what} should be.`,
  'search.value-unknown': (what) => `${what} is nothing this key knows.`,
  'search.name-unknown': (what) => `Nobody and nothing is called ${what}.`,
  'search.moment-unknown': (what) => `${what} is no day. Write 2026-03-01, or -3d for three days ago.`,
  'search.number-unknown': (what) => `${what} is no number.`,
  'search.sign-unfit': (what) => `${what} cannot be asked like this.`,
  'search.parenthesis-open': () => 'This parenthesis is never closed.',
  'search.parenthesis-stray': () => 'This parenthesis closes nothing.',
  'search.side-missing': (what) => `Something is missing beside ${what}.`,
  'search.too-deep': () => 'Parentheses can be three deep.',
  'search.too-long': () => 'This asks for too much at once.',
};
