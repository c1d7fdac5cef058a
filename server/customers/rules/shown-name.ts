/** How a customer is called on screen: the name, else the first address, else the first phone. */
export function shownName(customer: { name: string; emails: readonly string[]; phones: readonly string[] }): string {
  return customer.name || customer.emails[0] || customer.phones[0] || '';
}
