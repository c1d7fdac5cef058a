import { z } from 'zod';
import { customerBrief } from './customers.ts';
import { pageOf, pageQuery } from './page.ts';
import { id, idText, instant, route } from './route.ts';
import { agentBrief } from './staff.ts';

/** An answer to the question after a solved ticket. `rating` 1 to 5; 4 and 5 are satisfied. */
export const surveyResponse = z.object({
  id,
  ticketId: id,
  ticketSubject: z.string(),
  customer: customerBrief,
  agent: agentBrief.nullable().describe('The agent who held the ticket when it was solved.'),
  rating: z.number().int().min(1).max(5).describe('1 bad to 5 very good; 4 and 5 are satisfied.'),
  comment: z.string().describe('The customer’s own words, empty without.'),
  at: instant,
  changedAt: instant.nullable().describe('When the customer changed the answer; null if never.'),
});
export type SurveyResponse = z.infer<typeof surveyResponse>;

/** CSAT of a group of answers: percent satisfied with its Wilson 95 % interval. `score` is null below 5 answers. */
export const csatFigure = z.object({
  answers: z.number().int().describe('The sample size.'),
  satisfied: z.number().int().describe('Answers of 4 and 5.'),
  score: z.number().nullable().describe('Percent satisfied; null below 5 answers.'),
  low: z.number().nullable().describe('Lower end of the Wilson 95 % interval, percent.'),
  high: z.number().nullable().describe('Upper end of the Wilson 95 % interval, percent.'),
});
export type CsatFigure = z.infer<typeof csatFigure>;

const period = {
  from: instant.optional().describe('From this instant on.'),
  to: instant.optional().describe('Before this instant.'),
};
const token = z.object({ token: z.string() });

export const surveysRoutes = {
  listSurveyResponses: route({
    method: 'GET',
    path: '/api/survey-responses',
    summary: 'Answers, newest first.',
    access: 'surveys.read',
    query: pageQuery.extend({
      ...period,
      agentId: idText.optional(),
      ticketId: idText.optional(),
      rating: z.coerce.number().int().min(1).max(5).optional(),
    }),
    response: pageOf(surveyResponse),
  }),
  reportCsat: route({
    method: 'GET',
    path: '/api/reports/csat',
    summary:
      'CSAT with sample size and interval, whole, by agent and by month (in the company’s time zone). `delivered` counts invitations that went out.',
    access: 'surveys.read',
    query: z.object(period),
    response: z.object({
      total: csatFigure,
      invited: z.number().int(),
      delivered: z.number().int(),
      byAgent: z.array(csatFigure.extend({ agent: agentBrief.nullable() })),
      byMonth: z.array(csatFigure.extend({ month: z.string() })),
      distribution: z.array(z.object({ rating: z.number().int(), answers: z.number().int() })),
    }),
  }),
  showSurvey: route({
    method: 'GET',
    path: '/rate/:token',
    summary: 'The page where a customer rates; `rating` only chooses, a person confirms.',
    access: 'public',
    params: token,
    query: z
      .object({ rating: z.coerce.number().int().min(1).max(5).optional().catch(undefined) })
      .describe('A rating that is none chooses nothing: a customer sees a page, never an error.'),
    response: z.unknown(),
    kind: 'raw',
  }),
  answerSurvey: route({
    method: 'POST',
    path: '/rate/:token',
    summary: 'Confirms the rating, with a comment.',
    access: 'public',
    perMinute: 30,
    params: token,
    response: z.unknown(),
    kind: 'raw',
  }),
};
