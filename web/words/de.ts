import customers from './de/customers.json' with { type: 'json' };
import errors from './de/errors.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import tickets from './de/tickets.json' with { type: 'json' };
import ui from './de/ui.json' with { type: 'json' };
import words from './de/words.json' with { type: 'json' };

/** One line per domain. */
export const catalogue = {
  customers,
  errors,
  shell,
  tickets,
  ui,
  words,
};
