import { automation } from './automation/domain.ts';
import { channels } from './channels/domain.ts';
import { customers } from './customers/domain.ts';
import { identity } from './identity/domain.ts';
import { notifications } from './notifications/domain.ts';
import type { Domain } from './platform/domain.ts';
import { routing } from './routing/domain.ts';
import { serviceLevels } from './service-levels/domain.ts';
import { settings } from './settings/domain.ts';
import { staff } from './staff/domain.ts';
import { surveys } from './surveys/domain.ts';
import { tickets } from './tickets/domain.ts';

/** THE LIST: table of contents and import law in one. A room imports only rooms that stand before it. */
export const domains: readonly Domain[] = [
  settings, // the company, its brands and fields, the journal
  staff, // agents and teams
  identity, // who may come in
  customers, // the people we are here for
  tickets, // the heart
  channels, // how messages come and go: mail
  serviceLevels, // what is promised, and whether it is kept
  routing, // who gets which ticket
  notifications, // what an agent should hear of
  surveys, // how it was for the customer
  automation, // macros, triggers, automations: what moves by itself
];
