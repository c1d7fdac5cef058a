import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Look } from '../../platform/context.ts';
import type { Call } from '../../platform/domain.ts';
import type { Edge } from '../../platform/house.ts';
import { Refusal } from '../../platform/refuse.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { defaultBrand } from '../../settings/queries/default-brand.ts';
import { oneBrand } from '../../settings/queries/one-brand.ts';
import { answerSurvey } from '../commands/answer-survey.ts';
import { findSurvey, type Survey } from '../queries/find-survey.ts';
import { noticePage } from '../rules/notice-page.ts';
import { pageFrame } from '../rules/page-frame.ts';
import { surveyPage } from '../rules/survey-page.ts';
import { invitationOf } from '../rules/survey-token.ts';
import { type SurveyWords, surveyWords } from '../rules/survey-words.ts';

type Shown = { chosen: number | null; missing: boolean; status: number };

/** Opens the page of a link. Writes nothing, whoever follows the link and however often. */
export async function showSurveyPage(
  edge: Edge,
  { reply }: Call,
  token: string,
  rating?: number,
): Promise<FastifyReply> {
  return sendPage(edge.look({ kind: 'stranger' }), reply, token, {
    chosen: rating ?? null,
    missing: false,
    status: 200,
  });
}

const confirmed = z.object({
  rating: z.coerce.number().int().min(1).max(5),
  comment: z
    .string()
    .max(4000)
    .default('')
    .transform((text) => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim()),
});

/** Takes what a person confirmed and leads back to the page, so that loading it again sends nothing twice. */
export async function answerSurveyPage(edge: Edge, { request, reply }: Call, token: string): Promise<FastifyReply> {
  const look = edge.look({ kind: 'stranger' });
  const survey = await surveyOf(look, token);
  const answer = confirmed.safeParse(request.body);
  if (!survey || survey.state === 'expired')
    return sendPage(look, reply, token, { chosen: null, missing: false, status: 404 });
  if (!answer.success) return sendPage(look, reply, token, { chosen: null, missing: true, status: 422 });
  try {
    await edge.transact({ kind: 'customer', id: survey.customerId }, (ctx) =>
      answerSurvey(ctx, survey.invitationId, answer.data),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sendPage(look, reply, token, { chosen: null, missing: false, status: 409 });
  }
  return reply.redirect(`/rate/${token}`, 303);
}

/** The survey a link is for; null when we never signed it. */
async function surveyOf(look: Look, token: string): Promise<Survey | null> {
  const invitationId = invitationOf(look.house.keys, token);
  return invitationId === null ? null : findSurvey(look, invitationId);
}

async function sendPage(look: Look, reply: FastifyReply, token: string, shown: Shown): Promise<FastifyReply> {
  const survey = await surveyOf(look, token);
  const company = await companyNow(look);
  const brand = survey?.brandId ? await oneBrand(look, survey.brandId) : await defaultBrand(look);
  const words = surveyWords(wordsIn, survey?.language ?? null, company.language);
  const { status, ...content } = contentOf(survey, words, shown);
  const { page, policy } = pageFrame(words, brand, content);
  return reply
    .status(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(page);
}

function contentOf(survey: Survey | null, words: SurveyWords, { status, missing, chosen }: Shown) {
  if (!survey) return { status: 404, ...noticePage(words, 'unknown') };
  const { state, subject, agentName, response } = survey;
  if (state === 'expired') return { status: 404, ...noticePage(words, 'expired') };
  const answered = response?.rating ?? null;
  const page = { words, state, subject, agentName, missing, answered, comment: response?.comment ?? '' };
  return { status, ...surveyPage({ ...page, chosen: chosen ?? answered }) };
}
