/** `phone` is for people, `digits` is what is compared: digits only, with a leading plus where the country is said. */
export type PhoneNumber = { phone: string; digits: string };

/** E.164 allows 15 digits; some house numbers behind an exchange are longer. */
const LONGEST = 20;

/**
 * A phone as it is stored. `0049 (0)171 1234` and `+49 171 1234` are the same number: 00 is a plus, and the (0) that is only
 * dialled inside the country goes when the country is said. Without a country nothing is guessed. Refuses (null) fewer than 4 digits.
 */
export function phoneNumber(raw: string): PhoneNumber | null {
  const text = raw.trim().replace(/\s+/g, ' ');
  const abroad = /^(\+|00)/.test(text);
  const spoken = abroad ? text.replace(/^00/, '+').replace(/\( ?0 ?\) ?/, '') : text;
  const digits = spoken.replace(/\D/g, '');
  if (digits.length < 4 || digits.length > LONGEST) return null;
  return { phone: spoken, digits: abroad ? `+${digits}` : digits };
}
