import { actingAs, type Ctx } from '../../platform/context.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { addNote } from '../../tickets/commands/add-note.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';

/** What was over a cap stays in the raw mail; a note in the ticket says so. */
export async function addOverCapNote(ctx: Ctx, ticketId: number, { mail }: PreparedMail): Promise<void> {
  if (!mail.notes.some((note) => note.endsWith('-over-cap'))) return;
  const { language } = await companyNow(ctx);
  const house = actingAs(ctx, { kind: 'system', name: 'channels' });
  await addNote(house, ticketId, { text: wordsIn(language)('channels:overCap'), attachmentIds: [] });
}
