import { sql } from 'kysely';
import type { ConditionTree } from '../../../contract/conditions.ts';
import { foldWords } from '../../../contract/search-words.ts';
import type { Look } from '../../platform/context.ts';
import { wantedWords } from '../rules/search-terms.ts';

/** Shorter words resemble too much; more of them would be a slow guess. */
const letters = /^\p{L}{4,40}$/u;
const most = 6;

/** Words of subjects and names that resemble the words of a query (trigrams), by the word as it is written there. Not those in quotes. */
export async function similarWords(look: Look, tree: ConditionTree): Promise<Map<string, string[]>> {
  const words = wantedWords(tree)
    .filter((word) => letters.test(word))
    .slice(0, most);
  if (words.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; words: string[] }>`
    select asked.word as asked, array(
      select known.word from known_words as known
      where known.word % asked.folded and known.word not like asked.folded || '%'
      order by similarity(known.word, asked.folded) desc, known.word limit 3) as words
    from unnest(${words}::text[], ${words.map(foldWords)}::text[]) as asked (word, folded)`.execute(look.db);
  return new Map(rows.flatMap((row) => (row.words.length > 0 ? [[row.asked, row.words]] : [])));
}
