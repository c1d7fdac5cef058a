import type { SampleAgent, SampleOrganization, SamplePlan, SampleTeam } from './plan.ts';

export const company: SamplePlan['company'] = { name: 'Fern & Clay', timeZone: 'Europe/Amsterdam', language: 'en' };

export const brands: SamplePlan['brands'] = [
  {
    name: 'Fern & Clay',
    signature: '{{ agent.name }}\n{{ brand.name }}\nPlanters thrown by hand, plants grown with patience',
    accent: '#4f6b4a',
    isDefault: true,
  },
  {
    name: 'Fern & Clay Trade',
    signature: '{{ agent.name }}\n{{ brand.name }}\nGreen rooms for cafés, studios and offices',
    accent: '#8a4b2d',
    isDefault: false,
  },
];

export const mailboxes: SamplePlan['mailboxes'] = [
  { address: 'hello@fernandclay.example', brand: 'Fern & Clay', team: null },
  { address: 'trade@fernandclay.example', brand: 'Fern & Clay Trade', team: 'wholesale' },
];

export const teams: readonly SampleTeam[] = [
  { key: 'orders', name: 'Orders' },
  { key: 'plantCare', name: 'Plant care' },
  { key: 'wholesale', name: 'Wholesale' },
];

const here = { timeZone: 'Europe/Amsterdam', language: 'en' } as const;
export const agents: readonly SampleAgent[] = [
  {
    ...here,
    key: 'maya',
    name: 'Maya Lindqvist',
    email: 'maya@fernandclay.example',
    role: 'owner',
    teams: ['orders', 'plantCare'],
    speaks: ['sv', 'nl', 'fr', 'he'],
  },
  {
    ...here,
    key: 'lena',
    name: 'Lena Vogt',
    email: 'lena@fernandclay.example',
    role: 'lead',
    teams: ['orders', 'plantCare', 'wholesale'],
    speaks: ['de', 'nl', 'ja'],
    language: 'de',
    timeZone: 'Europe/Berlin',
  },
  {
    ...here,
    key: 'tomas',
    name: 'Tomás Rivera',
    email: 'tomas@fernandclay.example',
    role: 'agent',
    teams: ['orders', 'wholesale'],
    speaks: ['es', 'pt', 'it'],
  },
  {
    ...here,
    key: 'priya',
    name: 'Priya Nair',
    email: 'priya@fernandclay.example',
    role: 'agent',
    teams: ['plantCare'],
    speaks: ['de', 'fr'],
    timeZone: 'Europe/London',
  },
  {
    ...here,
    key: 'noor',
    name: 'Noor Haddad',
    email: 'noor@fernandclay.example',
    role: 'agent',
    teams: ['orders', 'plantCare'],
    speaks: ['ar', 'fr', 'tr'],
  },
  {
    ...here,
    key: 'sam',
    name: 'Sam Okafor',
    email: 'sam@fernandclay.example',
    role: 'light-agent',
    teams: ['wholesale', 'plantCare'],
    speaks: [],
  },
];

export const organizations: readonly SampleOrganization[] = [
  {
    key: 'halden',
    name: 'Halden Studio',
    domains: ['haldenstudio.example', 'halden.example.com'],
    notes: 'Interior architects in London. Order number on every invoice, else their accounts send it back.',
  },
  {
    key: 'solberg',
    name: 'Kafé Solberg',
    domains: ['kafesolberg.example'],
    notes: 'Three terraces in Bergen. Needs frost-proof planters; delivery before 09:00.',
  },
  {
    key: 'morgenrot',
    name: 'Bäckerei Morgenrot',
    domains: ['morgenrot.example'],
    notes: 'Zwei Filialen. Lieferung nur montags, da ist geschlossen und jemand zum Annehmen da.',
  },
  {
    key: 'petitjardin',
    name: 'Le Petit Jardin',
    domains: ['petitjardin.example'],
    notes: 'Concept store in Lyon, resells Terra and Nook. Trade price list B.',
  },
  {
    key: 'northlight',
    name: 'Northlight Architects',
    domains: ['northlight.example'],
    notes: 'Writes long mails, reads short ones.',
  },
  {
    key: 'casaluz',
    name: 'Casa Luz Hotel',
    domains: ['casaluz.example'],
    notes: '34 rooms, one pothos each. Replacement round every March.',
  },
  {
    key: 'kiosk',
    name: 'Kiosk Coffee',
    domains: ['kioskcoffee.example'],
    notes: 'Five bars in Amsterdam, pays early.',
  },
  {
    key: 'brightdesk',
    name: 'Brightdesk',
    domains: ['brightdesk.example', 'brightdesk.example.net'],
    notes: 'Co-working. Has a plant budget per quarter, asks in the last week of it.',
  },
  {
    key: 'lumen',
    name: 'Lumen Dental',
    domains: ['lumendental.example'],
    notes: 'No soil in the treatment rooms: hydro pots only.',
  },
  {
    key: 'vannacci',
    name: 'Studio Vannacci',
    domains: ['vannacci.example'],
    notes: 'Photographs our planters sometimes, very kindly.',
  },
  {
    key: 'oosterpark',
    name: 'Boekhandel Oosterpark',
    domains: ['oosterpark.example'],
    notes: 'Bookshop with a fern corner.',
  },
  {
    key: 'fjord',
    name: 'Fjord & Partners',
    domains: ['fjordpartners.example'],
    notes: 'Law office. Everything by invoice, 30 days.',
  },
];
