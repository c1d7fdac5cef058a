import { type Html, html } from './html.ts';
import type { SurveyWords } from './survey-words.ts';

export type SurveyMail = {
  words: SurveyWords;
  /** Without a name the greeting has none. */
  customerName: string;
  subject: string;
  /** Where the customer rates, without a rating. */
  link: string;
};

/** From the best to the worst, as it stands in mail and page. */
export const ratings = [5, 4, 3, 2, 1] as const;

/** The question by mail, as text and as HTML. Each link only opens the page with its value chosen: a person confirms there. */
export function surveyMail({ words, customerName, subject, link }: SurveyMail): { text: string; html: string } {
  const { say } = words;
  const hello = customerName ? say('mail.hello', { name: customerName }) : say('mail.helloNobody');
  const ask = say('mail.ask', { subject });
  const choices = ratings.map((rating) => ({
    rating,
    word: say(`ratings.${rating}`),
    href: `${link}?rating=${rating}`,
  }));
  const lines = choices.map(({ rating, word, href }) => `${rating}  ${word}\n   ${href}`);
  return {
    text: [hello, ask, lines.join('\n'), say('mail.how'), say('mail.why')].join('\n\n'),
    html: html`<div lang="${words.language}"><p>${hello}</p><p>${ask}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${choices.map(cell)}</tr></table>
<p>${say('mail.how')}</p><p>${say('mail.why')}</p></div>`.markup,
  };
}

function cell({ rating, word, href }: { rating: number; word: string; href: string }): Html {
  return html`<td style="padding:4px 8px 4px 0;vertical-align:top"><a href="${href}" style="display:block;min-width:76px;padding:10px 8px;border:1px solid #8a857d;border-radius:8px;color:inherit;text-align:center;text-decoration:none"><b style="font-size:18px">${rating}</b><br>${word}</a></td>`;
}
