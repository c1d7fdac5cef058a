/** What a script may name in braces. An empty value takes its space along. */
export type Slots = {
  /** The customer's first name, and the whole. */
  first: string;
  name: string;
  /** First name of the agent who answers, and of another one in the team. */
  agent: string;
  colleague: string;
  /** The product in an English sentence, its proper name in any language, its full name and its price with currency. */
  product: string;
  short: string;
  fullproduct: string;
  price: string;
  order: string;
  invoice: string;
  city: string;
  organization: string;
  /** A working day about four days after the ticket began, in the script's language; and the one after the message. */
  day: string;
  soon: string;
  code: string;
  count: string;
};

/** Fills `{slot}`s. Refuses a slot it does not know: that is a typing error in a script. */
export function fillSlots(text: string, slots: Slots): string {
  const filled = text.replace(/( ?)\{([a-z]+)\}/g, (_whole, space: string, slot: string) => {
    if (!Object.hasOwn(slots, slot)) throw new Error(`no slot {${slot}} in “${text.slice(0, 60)}”`);
    const value = slots[slot as keyof Slots];
    return value === '' ? '' : space + value;
  });
  return filled.trim();
}
