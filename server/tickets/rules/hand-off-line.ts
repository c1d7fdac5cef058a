/** The newest words of both sides, as text; null where one has not written. */
export type LastWords = { customer: string | null; agent: string | null };
/** The words around them, by key: `wish {{words}}`, `answer {{words}}`, `nothing`. */
export type SayHandOff = (key: 'wish' | 'answer' | 'nothing', values?: { words: string }) => string;

const longest = 180;

/** A line that tells the next agent where things stand: what the customer last wished and what they were last told. */
export function handOffLine({ customer, agent }: LastWords, say: SayHandOff): string {
  const wish = customer && firstSentence(customer);
  const answer = agent && firstSentence(agent);
  const parts = [wish ? say('wish', { words: wish }) : '', answer ? say('answer', { words: answer }) : ''];
  return parts.filter(Boolean).join(' ') || say('nothing');
}

/** The first sentence that says something: greetings stand on a line of their own. Cut at a word when it is too long. Linear time. */
export function firstSentence(text: string): string {
  const lines = text
    .slice(0, 4000)
    .split('\n')
    .map((line) => line.trim());
  const start = lines.findIndex((line) => line !== '' && !isGreeting(line));
  const from = start === -1 ? lines.findIndex((line) => line !== '') : start;
  if (from === -1) return '';
  const end = lines.findIndex((line, at) => at > from && line === '');
  const paragraph = lines.slice(from, end === -1 ? undefined : end).join(' ');
  return cut(paragraph.slice(0, sentenceEnd(paragraph)).trim());
}

function isGreeting(line: string): boolean {
  return line.length <= 40 && line.endsWith(',');
}

/** Just behind the first mark that ends a sentence and has a space or nothing after it. */
function sentenceEnd(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    if ('.!?…'.includes(text[at] ?? '') && (next === undefined || next === ' ')) return at + 1;
    if ('。！？'.includes(text[at] ?? '')) return at + 1;
  }
  return text.length;
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  return `${text.slice(0, space > longest / 2 ? space : longest)}…`;
}
