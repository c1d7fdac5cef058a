import assert from 'node:assert/strict';
import { type SurveyResponse, surveysRoutes } from '../contract/surveys.ts';
import { ticketsRoutes } from '../contract/tickets.ts';
import { messageToSend } from '../server/tickets/queries/message-to-send.ts';
import type { World } from './world.ts';

/** How a page without script sends its form. */
export const form = { 'content-type': 'application/x-www-form-urlencoded' };
const house = { kind: 'system', name: 'test' } as const;

/** The road from a ticket to its rating, as tests walk it. */
export function surveyRoad(world: World) {
  async function opened(email: string, subject = 'Cracked pot'): Promise<number> {
    const body = {
      subject,
      requester: { email, name: 'Ana' },
      message: { text: 'It broke.', by: 'customer' as const },
    };
    return (await world.call('tomas', ticketsRoutes.openTicket, { body })).id;
  }

  async function solve(id: number): Promise<void> {
    await world.call('lena', ticketsRoutes.changeTicket, {
      params: { id },
      body: { assigneeId: world.cast.agents.tomas.id },
    });
    await world.call('lena', ticketsRoutes.solveTicket, { params: { id } });
    await world.settle();
  }

  /** The mail that asks about a ticket, as the channel sends it; undefined when nobody was asked. */
  async function mailOf(ticketId: number) {
    const row = await world.house.db
      .selectFrom('survey_invitations')
      .select(['id', 'message_id'])
      .where('ticket_id', '=', ticketId)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    if (!row?.message_id) return undefined;
    const mail = await messageToSend(world.edge.look(house), row.message_id);
    assert.ok(mail);
    return { ...mail, messageId: row.message_id };
  }

  async function asked(email: string): Promise<{ ticketId: number; path: string; messageId: number }> {
    const ticketId = await opened(email);
    await solve(ticketId);
    const mail = await mailOf(ticketId);
    assert.ok(mail, `${email} is asked`);
    const link = /http:\/\/care\.example(\/rate\/[\w-]+)\?rating=4/.exec(mail.text)?.[1];
    assert.ok(link);
    return { ticketId, path: link, messageId: mail.messageId };
  }

  const visit = (path: string, method: 'GET' | 'HEAD' = 'GET') => world.app.inject({ method, url: path });
  const confirm = (path: string, fields: Record<string, string>) =>
    world.app.inject({ method: 'POST', url: path, headers: form, payload: new URLSearchParams(fields).toString() });
  const answers = async (ticketId: number): Promise<SurveyResponse[]> =>
    (await world.call('sam', surveysRoutes.listSurveyResponses, { query: { ticketId } })).items;

  return { opened, solve, mailOf, asked, visit, confirm, answers };
}
