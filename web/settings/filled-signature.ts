/** A signature with `{{ agent.name }}` and `{{ brand.name }}` filled in for a preview; the server fills in the real one. */
export function filledSignature(signature: string, values: Record<string, string>): string {
  return signature.replace(/\{\{\s{0,9}([a-z.]{1,40})\s{0,9}\}\}/g, (whole, name: string) => values[name] ?? whole);
}
