import type { House } from '../../platform/house.ts';

/** A mailbox as the roads of mail know it. `address` is its own, also where an alias was asked for. */
export type KnownMailbox = { id: number; address: string; brandId: number; teamId: number | null };

/** Every address under which mail comes in, and whose it is. */
export type MailboxDirectory = {
  /** The mailbox behind an address, an alias or a plus-address of either (RFC 5233); null when it is not ours. */
  find(address: string): KnownMailbox | null;
  readonly addresses: ReadonlySet<string>;
};

type Kept = { at: number; directory: Promise<MailboxDirectory> };
const kept = new WeakMap<House, Kept>();
/** Every recipient of every mail asks; a new mailbox is known after this long. */
const FRESH_MS = 1000;

/** The addresses of this house, at most a second old. */
export function mailboxDirectory(house: House): Promise<MailboxDirectory> {
  const known = kept.get(house);
  if (known && performance.now() - known.at < FRESH_MS) return known.directory;
  const directory = readDirectory(house);
  kept.set(house, { at: performance.now(), directory });
  directory.catch(() => kept.delete(house));
  return directory;
}

/** Mailboxes have just changed here. */
export function forgetMailboxDirectory(house: House): void {
  kept.delete(house);
}

async function readDirectory({ db }: House): Promise<MailboxDirectory> {
  const rows = await db
    .selectFrom('mailboxes')
    .leftJoin('mailbox_aliases', 'mailbox_aliases.mailbox_id', 'mailboxes.id')
    .select(['mailboxes.id', 'mailboxes.address', 'brand_id', 'team_id', 'mailbox_aliases.address as alias'])
    .where('removed_at', 'is', null)
    .execute();
  const byAddress = new Map<string, KnownMailbox>();
  for (const { id, address, brand_id, team_id, alias } of rows) {
    const mailbox = { id, address, brandId: brand_id, teamId: team_id };
    byAddress.set(address, mailbox);
    if (alias) byAddress.set(alias, mailbox);
  }
  const find = (address: string) => byAddress.get(address) ?? byAddress.get(address.replace(/\+[^@]*@/u, '@')) ?? null;
  return { find, addresses: new Set(byAddress.keys()) };
}
