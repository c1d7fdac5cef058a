/** The digits of a search that looks like a phone, without what differs by how it is dialled (00, a leading 0, a plus); null for anything else. */
export function phoneSearch(query: string): string | null {
  if (!/^[+\d ()./-]+$/.test(query)) return null;
  const digits = query.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 3 ? digits : null;
}
