import type { KeptFile } from '../server/platform/files.ts';
import type { House } from '../server/platform/house.ts';
import type { SampleAttachment, SamplePlan } from './plan.ts';

/** Where each picture of a plan lies in the file store. */
export type Pictures = Map<SampleAttachment, KeptFile>;

/** Keeps the pictures of a plan before its transaction begins; the same bytes are kept once. */
export async function keepPictures(house: House, plan: SamplePlan): Promise<Pictures> {
  const byContent = new Map<Buffer, KeptFile>();
  const pictures: Pictures = new Map();
  for (const attachment of plan.tickets.flatMap((ticket) =>
    ticket.messages.flatMap((message) => message.attachments),
  )) {
    const kept = byContent.get(attachment.content) ?? (await house.files.keep(attachment.content));
    byContent.set(attachment.content, kept);
    pictures.set(attachment, kept);
  }
  return pictures;
}
