/** A text as it is compared and ordered: lower case, without accents, single spaces. `Tomás  RIVERA` → `tomas rivera`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
