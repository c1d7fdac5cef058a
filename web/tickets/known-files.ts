import type { Attachment } from '../../contract/tickets.ts';

type Known = { name: string; size: number; inline: boolean };
const storeKey = 'warmline.files';

/** Remembers the name of an uploaded file in this browser: a draft knows its files by id only. */
export function rememberFile(file: Attachment, inline = false): void {
  try {
    const all = Object.entries(stored()).slice(-99);
    localStorage.setItem(
      storeKey,
      JSON.stringify({ ...Object.fromEntries(all), [file.id]: { name: file.name, size: file.size, inline } }),
    );
  } catch {
    // Without storage a restored draft shows its files without their names.
  }
}

export function knownFile(id: number): Known | undefined {
  return stored()[String(id)];
}

function stored(): Record<string, Known> {
  try {
    return JSON.parse(localStorage.getItem(storeKey) ?? '{}') as Record<string, Known>;
  } catch {
    return {};
  }
}
