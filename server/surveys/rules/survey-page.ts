import type { AnswerState } from './answer-state.ts';
import { type Html, html } from './html.ts';
import { ratings } from './survey-mail.ts';
import type { SurveyWords } from './survey-words.ts';

/** What stands on the page of one invitation. */
export type SurveyPage = {
  words: SurveyWords;
  subject: string;
  agentName: string | null;
  state: Exclude<AnswerState, 'expired'>;
  /** The value that is chosen when the page opens. */
  chosen: number | null;
  comment: string;
  /** What was answered so far. */
  answered: number | null;
  /** Confirmed without a value. */
  missing: boolean;
};

/** The page where a customer rates: a form that works without script, or the answer, kindly. Without its frame. */
export function surveyPage(page: SurveyPage): { title: string; body: Html } {
  const { say } = page.words;
  if (page.state === 'open') return { title: say('page.title'), body: html`${opening(page)}${form(page)}` };
  const title = say('page.thanks');
  if (page.state === 'fixed') return { title, body: html`${thanks(page)}<p class="soft">${say('page.fixed')}</p>` };
  const open = page.missing || page.chosen !== page.answered ? html` open` : null;
  const change = html`<details${open}><summary>${say('page.change')}</summary>${form(page)}</details>`;
  return { title, body: html`${thanks(page)}<p class="soft">${say('page.changeable')}</p>${change}` };
}

function opening({ words: { say }, agentName, subject }: SurveyPage): Html {
  const about = agentName ? say('page.aboutAgent', { agent: agentName, subject }) : say('page.about', { subject });
  return html`<h1>${say('page.title')}</h1><p class="lead">${about}</p>`;
}

function thanks({ words: { say }, answered, comment }: SurveyPage): Html {
  const said = say('page.youSaid', { rating: answered ?? 0, word: say(`ratings.${answered}`) });
  return html`<h1>${say('page.thanks')}</h1><p class="lead">${said}</p>${comment ? html`<blockquote dir="auto">${comment}</blockquote>` : null}`;
}

function form(page: SurveyPage): Html {
  const { say } = page.words;
  const fault = page.missing ? html`<p class="fault" id="fault" role="alert">${say('page.missing')}</p>` : null;
  return html`<form method="post"><fieldset${page.missing ? html` aria-describedby="fault"` : null}>
<legend>${say('page.legend')}</legend>${fault}<div class="choices">${ratings.map((rating) => choice(page, rating))}</div></fieldset>
<label class="words" for="comment">${say('page.comment')} <span class="soft">${say('page.optional')}</span></label>
<textarea id="comment" name="comment" dir="auto" rows="4" maxlength="4000">${page.comment}</textarea>
<button type="submit">${say('page.send')}</button></form>`;
}

function choice({ words: { say }, chosen }: SurveyPage, rating: number): Html {
  const checked = chosen === rating ? html` checked` : null;
  return html`<label class="choice"><input type="radio" name="rating" value="${rating}" required${checked}><b>${rating}</b><span>${say(`ratings.${rating}`)}</span></label>`;
}
