import { type Html, html } from './html.ts';
import type { SurveyWords } from './survey-words.ts';

/** A kind page instead of a form: the link is not (or no longer) good. Says what to do, and nothing about whose link it was. */
export function noticePage(
  { say }: SurveyWords,
  notice: 'expired' | 'unknown',
): { title: string; body: Html; isNotice: true } {
  const title = say(`${notice}.title`);
  return { title, isNotice: true, body: html`<h1>${title}</h1><p class="lead">${say(`${notice}.words`)}</p>` };
}
