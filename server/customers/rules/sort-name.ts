import { foldText } from './fold-text.ts';
import { shownName } from './shown-name.ts';

/** Long enough to tell people apart, short enough for an index and a page cursor. */
const LONGEST = 100;

/** What lists are ordered by: the shown name, folded. */
export function sortName(customer: Parameters<typeof shownName>[0]): string {
  return [...foldText(shownName(customer))].slice(0, LONGEST).join('');
}
