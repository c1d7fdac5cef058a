import type { openMailRoad } from './mail-road.ts';
import type { World } from './world.ts';

export type Road = Awaited<ReturnType<typeof openMailRoad>>;
export const ada = 'Ada Moss <ada@moss.example>';

/** What tests of mail ask of a world, as Maya sees it. */
export function mailDesk(world: () => World, road: () => Road) {
  const maya = () => world().as('maya');
  const newest = async () => (await maya().get('/api/tickets?order=newest')).body.items[0];
  return {
    maya,
    /** The newest ticket, as a row of the list. */
    newest,
    show: async (id: number) => (await maya().get(`/api/tickets/${id}`)).body,
    messages: async (id: number) => (await maya().get(`/api/tickets/${id}/messages`)).body.items,
    /** The row of the mail that came last. */
    lastMail: () =>
      world().house.db.selectFrom('inbound_mails').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow(),
    /** A ticket with a reply of ours; answers it with the reply's Message-ID. */
    async answeredTicket(from = ada) {
      await road().mail({ from, subject: 'My fern', text: 'It droops.' });
      const { id } = await newest();
      await maya().post(`/api/tickets/${id}/replies`, { text: 'Water it.', undoSeconds: 0 });
      await world().settle();
      const reply = await world()
        .house.db.selectFrom('messages')
        .selectAll()
        .where('ticket_id', '=', id)
        .where('author_kind', '=', 'agent')
        .executeTakeFirstOrThrow();
      return { id: id as number, messageId: reply.id, mailId: reply.mail_message_id! };
    },
  };
}
