import automation from './de/automation.json' with { type: 'json' };
import bulk from './de/bulk.json' with { type: 'json' };
import channels from './de/channels.json' with { type: 'json' };
import conditions from './de/conditions.json' with { type: 'json' };
import customers from './de/customers.json' with { type: 'json' };
import errors from './de/errors.json' with { type: 'json' };
import forms from './de/forms.json' with { type: 'json' };
import identity from './de/identity.json' with { type: 'json' };
import levels from './de/levels.json' with { type: 'json' };
import notifications from './de/notifications.json' with { type: 'json' };
import routing from './de/routing.json' with { type: 'json' };
import search from './de/search.json' with { type: 'json' };
import settings from './de/settings.json' with { type: 'json' };
import shell from './de/shell.json' with { type: 'json' };
import side from './de/side.json' with { type: 'json' };
import staff from './de/staff.json' with { type: 'json' };
import surveys from './de/surveys.json' with { type: 'json' };
import tickets from './de/tickets.json' with { type: 'json' };
import together from './de/together.json' with { type: 'json' };
import ui from './de/ui.json' with { type: 'json' };
import views from './de/views.json' with { type: 'json' };
import words from './de/words.json' with { type: 'json' };
import work from './de/work.json' with { type: 'json' };

/** One line per domain. */
export const catalogue = {
  automation,
  bulk,
  channels,
  conditions,
  customers,
  errors,
  forms,
  identity,
  routing,
  search,
  notifications,
  levels,
  settings,
  shell,
  side,
  staff,
  surveys,
  tickets,
  together,
  ui,
  views,
  words,
  work,
};
