import automation from './en/automation.json' with { type: 'json' };
import bulk from './en/bulk.json' with { type: 'json' };
import channels from './en/channels.json' with { type: 'json' };
import conditions from './en/conditions.json' with { type: 'json' };
import customers from './en/customers.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import identity from './en/identity.json' with { type: 'json' };
import levels from './en/levels.json' with { type: 'json' };
import notifications from './en/notifications.json' with { type: 'json' };
import routing from './en/routing.json' with { type: 'json' };
import search from './en/search.json' with { type: 'json' };
import settings from './en/settings.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import side from './en/side.json' with { type: 'json' };
import staff from './en/staff.json' with { type: 'json' };
import surveys from './en/surveys.json' with { type: 'json' };
import tickets from './en/tickets.json' with { type: 'json' };
import together from './en/together.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import views from './en/views.json' with { type: 'json' };
import words from './en/words.json' with { type: 'json' };
import work from './en/work.json' with { type: 'json' };

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
