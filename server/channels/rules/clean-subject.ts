import { cleanLine } from './clean-line.ts';

/** Reply and forward marks in the languages mail programs speak; "Re[2]:" and "RE:" with full-width colon included. */
const MARK =
  /^(?:re|aw|antw|antwort|wg|fw|fwd|tr|réf|ref|rép|rv|res|enc|i|r|rif|inoltrato|doorst|doorsturen|betr|sv|vs|vb|vl|svar|odp|pd|fwd|ynt|ilt|İlt|yml|回复|答复|回覆|转发|轉寄|отв|ответ|на|пер|vá|továbbítás|ats|atb|απ|πρθ)(?:\s?\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s{0,3}[:：]\s*/iu;
const FORWARD_MARK =
  /^(?:wg|fw|fwd|tr|rv|enc|i|doorst|doorsturen|vb|vl|pd|ilt|İlt|转发|轉寄|пер|továbbítás|πρθ)\s{0,3}[:：]/iu;

/** Marks are stacked by old programs; more than this many is somebody's joke. */
const MOST_MARKS = 20;

/** A subject for display: one clean line without leading reply and forward marks. May be empty. Never used for matching. */
export function cleanSubject(raw: string): string {
  let subject = cleanLine(raw);
  for (let mark = 0; mark < MOST_MARKS; mark++) {
    const shorter = subject.replace(MARK, '');
    if (shorter === subject) break;
    subject = shorter;
  }
  return subject;
}

/** Does the subject say that the mail was forwarded ("Fwd:", "WG:", "TR:", "RV:", "I:", "Doorst:" …)? */
export function isForwardSubject(raw: string): boolean {
  return FORWARD_MARK.test(cleanLine(raw));
}
