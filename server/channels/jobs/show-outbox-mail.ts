import type { channelsRoutes } from '../../../contract/channels.ts';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { oneOutboxMail } from '../queries/list-outbox.ts';
import { cleanText } from '../rules/clean-text.ts';
import { parseMail } from './parse-mail.ts';

const MOST_CHARACTERS = 1_000_000;

/** One mail of the outbox as its reader would see it, HTML made safe, and its raw form. */
export async function showOutboxMail(
  edge: Edge,
  actor: Actor,
  mailId: number,
): Promise<RouteAnswer<typeof channelsRoutes.showOutboxMail>> {
  const { rawHash, ...mail } = await oneOutboxMail(edge.look(actor), mailId);
  const { files } = edge.house;
  const parsed = await parseMail(files.pathOf(rawHash));
  const raw = cleanText((await files.readWhole(rawHash)).toString('utf8'), MOST_CHARACTERS);
  return { ...mail, text: parsed.text ?? '', html: parsed.safeHtml, raw };
}
