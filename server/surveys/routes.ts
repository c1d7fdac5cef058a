import { surveysRoutes } from '../../contract/surveys.ts';
import { type BoundRoute, look, raw } from '../platform/domain.ts';
import { answerSurveyPage, showSurveyPage } from './jobs/survey-page.ts';
import { listSurveyResponses } from './queries/list-survey-responses.ts';
import { reportCsat } from './queries/report-csat.ts';

export const routes: BoundRoute[] = [
  look(surveysRoutes.listSurveyResponses, (look, { query }) => listSurveyResponses(look, query)),
  look(surveysRoutes.reportCsat, (look, { query }) => reportCsat(look, query)),
  raw(surveysRoutes.showSurvey, (edge, call, { params, query }) =>
    showSurveyPage(edge, call, params.token, query.rating),
  ),
  raw(surveysRoutes.answerSurvey, (edge, call, { params }) => answerSurveyPage(edge, call, params.token)),
];
