import customers from './en/customers.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import tickets from './en/tickets.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };

/** One line per domain. */
export const catalogue = {
  customers,
  errors,
  shell,
  tickets,
  ui,
  words,
};
