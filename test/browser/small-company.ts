import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import { customersRoutes } from '../../contract/customers.ts';
import { formsRoutes } from '../../contract/forms.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import { ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { viewsRoutes } from '../../contract/views.ts';
import { addMailbox } from '../../server/channels/commands/add-mailbox.ts';
import { outboxMails } from '../outbox.ts';
import { eventually, type RunningHouse } from '../running-house.ts';

export const longName =
  'Maximiliana-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst, geborene Freiin von Tettau';
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** Mails as they come: plain, another shop's HTML with pictures from elsewhere, files, right to left, and far too long. */
const letters: Mail.Options[] = [
  {
    from: { name: 'Nora Lindqvist', address: 'nora@lindqvist.example' },
    subject: 'Planter',
    text: 'Where is it?\n\nNora',
  },
  {
    from: { name: 'Ferns Weekly', address: 'news@ferns.example' },
    subject: 'Your order 1042',
    html: '<table bgcolor="#eeeeee"><tr><td style="color:#333"><h1>Order 1042</h1><img src="https://pictures.ferns.example/a.png" alt="A fern"><p>It has left our house.</p></td></tr></table>',
  },
  {
    from: { name: 'Ada Moss', address: 'ada@moss.example' },
    subject: 'Two pictures of the crack',
    text: 'Please see the files.',
    attachments: [
      { filename: 'crack along the foot.png', content: picture, contentType: 'image/png' },
      { filename: `${'order-confirmation-'.repeat(8)}.txt`, content: 'Order 1042' },
    ],
  },
  {
    from: { name: 'ليلى حداد', address: 'layla@haddad.example' },
    subject: 'وصل الأصيص مكسوراً',
    text: 'مرحباً،\n\nوصل الأصيص الكبير مكسوراً. هل يمكنكم إرسال آخر؟\n\nليلى',
  },
  {
    from: { name: longName, address: `${'hohenlohe'.repeat(6)}@waldenburg.example` },
    subject: `Unbreakable${'planterwithoutanyspaceinitsname'.repeat(6)}`,
    text: `${'https://fernandclay.example/planters/'.repeat(8)}\n\n${'Mississippi'.repeat(40)}`,
  },
];

const viewOfPlants = {
  name: 'What came, by status',
  scope: 'shared' as const,
  conditions: { none: [{ field: 'tag', op: 'is' as const, values: ['bulk'] }] },
  columns: ['requester', 'organization', 'status', 'priority', 'assignee', 'cf.garden', 'created', 'due'],
  groupBy: 'status' as const,
};

export type SmallCompany = {
  /** Ticket ids in the order of the letters: plain, HTML with remote pictures, files, right to left, very long. */
  tickets: [number, number, number, number, number];
  customerId: number;
  organizationId: number;
  /** A view with columns and groups. */
  viewId: number;
  /** The page on which Ada rates. */
  ratingLink: string;
};

/** A form, a status of their own, a problem with an incident, a checklist and time spent, so that their screens show something. */
async function working({ call }: RunningHouse, id: number): Promise<void> {
  const when = { field: 'cf.garden', values: ['Yard'] };
  const fields = [
    { field: 'cf.garden', required: 'before-solving' as const },
    { field: 'due', required: 'never' as const, shownWhen: when },
  ];
  const plain = { name: 'Other', customerName: 'Other', fields: [] };
  await call('maya', formsRoutes.addForm, { body: plain });
  const { id: formId } = await call('maya', formsRoutes.addForm, { body: { ...plain, name: 'Garden', fields } });
  const status = { category: 'pending' as const, label: 'Needs a photo', customerLabel: 'We wait for your photo' };
  const { id: customStatusId } = await call('maya', formsRoutes.addCustomStatus, { body: status });
  const problem = await call('maya', ticketsRoutes.openTicket, {
    body: {
      subject: 'Glaze batch 14 cracks',
      requester: { email: 'kiln@fernandclay.example' },
      type: 'problem',
      message: { text: 'It was too cold.' },
    },
  });
  const body = { type: 'incident' as const, problemId: problem.id, customStatusId, formId, tags: ['glaze'] };
  await call('maya', ticketsRoutes.changeTicket, { params: { id }, body });
  await call('maya', ticketWorkRoutes.addChecklistItem, { params: { id }, body: { texts: ['Ask', 'Send'] } });
  await call('maya', ticketWorkRoutes.addTimeEntry, { params: { id }, body: { seconds: 300 } });
}

/** Gives a running house without a mail server what every screen needs to show something, through its own doors. */
export async function foundSmallCompany(running: RunningHouse): Promise<SmallCompany> {
  const { call, edge, house } = running;
  await edge.transact({ kind: 'system', name: 'test' }, (ctx) =>
    addMailbox(ctx, { address: 'help@fernandclay.example' }),
  );
  const organization = await call('maya', customersRoutes.addOrganization, {
    body: { name: 'Moss & Daughters', domains: ['moss.example'] },
  });
  for (const owner of ['ticket', 'customer', 'organization'] as const)
    await call('maya', settingsRoutes.addCustomField, {
      body: { owner, key: 'garden', label: 'Kind of garden', type: 'dropdown', options: ['Balcony', 'Yard'] },
    });
  const view = await call('maya', viewsRoutes.addView, { body: viewOfPlants });
  const tickets = await post(running);
  const body = { text: 'A new one leaves tomorrow.', status: 'solved' as const };
  await call('tomas', ticketsRoutes.replyToTicket, { params: { id: tickets[2] }, body });
  await call('sam', ticketsRoutes.addNote, { params: { id: tickets[0] }, body: { text: 'She called, too.' } });
  await working(running, tickets[4]);
  const ratingLink = await eventually('Ada is asked how it went', async () =>
    (await outboxMails(house)).map(({ text }) => /http:\S+\/rate\/\S+rating=4/.exec(text)?.[0]).find(Boolean),
  );
  const { requester } = await call('tomas', ticketsRoutes.showTicket, { params: { id: tickets[2] } });
  return { tickets, customerId: requester.id, organizationId: organization.id, viewId: view.id, ratingLink };
}

async function post({ call, smtpPort }: RunningHouse): Promise<SmallCompany['tickets']> {
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true, pool: true });
  const envelope = { from: 'nobody@lindqvist.example', to: 'help@fernandclay.example' };
  const ids: number[] = [];
  for (const letter of letters) {
    await client.sendMail({ to: envelope.to, ...letter });
    const found = await eventually(`a ticket of “${letter.subject}”`, async () => {
      const { items } = await call('maya', ticketsRoutes.listTickets, { query: { order: 'newest' } });
      return items.find(({ id }) => !ids.includes(id));
    });
    ids.push(found.id);
  }
  // Nobody knows who wrote this one: it goes to the quarantine.
  await client.sendMail({ envelope, raw: 'Subject: Who am I?\r\n\r\nNobody.\r\n' });
  client.close();
  return ids as SmallCompany['tickets'];
}
