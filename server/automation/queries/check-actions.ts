import { type Action, actionPlaces } from '../../../contract/automation-actions.ts';
import type { RefusedField } from '../../../contract/refusals.ts';
import type { CustomField } from '../../../contract/settings.ts';
import type { Look } from '../../platform/context.ts';
import { type TemplateFormat, templateFaults } from '../../platform/fill-template.ts';
import { refuse } from '../../platform/refuse.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { allCustomStatuses } from '../../settings/queries/all-custom-statuses.ts';
import { allForms } from '../../settings/queries/all-forms.ts';
import { checkCustomValues } from '../../settings/queries/check-custom-values.ts';
import { templateWords } from '../rules/template-words.ts';

type Checked = { look: Look; place: 'macro' | 'rule'; fields: readonly CustomField[] };

/** Refuses actions that could not be done: templates that cannot be filled in (with line and column), agents, teams and fields that are not there. */
export async function checkActions(look: Look, actions: readonly Action[], place: 'macro' | 'rule'): Promise<void> {
  const fields = (await allCustomFields(look, 'ticket')).filter((field) => field.archivedAt === null);
  const faults: RefusedField[] = [];
  for (const [at, action] of actions.entries())
    faults.push(
      ...(await faultsOf(action, { look, place, fields })).map((fault) => under(`body.actions.${at}`, fault)),
    );
  if (faults.length > 0) refuse('invalid', 'actions.invalid', 'Some actions cannot be done.', { fields: faults });
}

async function faultsOf(action: Action, { look, place, fields }: Checked): Promise<RefusedField[]> {
  if (place === 'macro' && actionPlaces[action.do] === 'rules')
    return [fault('do', 'action.not-here', 'A macro cannot do this.')];
  if ('assignee' in action && action.assignee === 'me' && place === 'rule')
    return [fault('assignee', 'action.nobody-acts', 'A rule is nobody: choose who set it off, or an agent.')];
  if (action.do === 'set-field') await checkField(look, action, fields);
  return [
    ...templatesOf(action).flatMap(({ path, source, format }) => templateFieldFaults(path, source, format, fields)),
    ...(await unknownPeople(look, action)),
    ...(await unknownPlaces(look, action)),
  ];
}

async function checkField(look: Look, action: Extract<Action, { do: 'set-field' }>, fields: readonly CustomField[]) {
  if (!fields.some((field) => field.key === action.key))
    refuse('invalid', 'custom-field.unknown', `There is no field ${action.key}.`);
  await checkCustomValues(look, 'ticket', { [action.key]: action.value });
}

type Source = { path: string; source: string; format: TemplateFormat };

/** The templates in an action. */
export function templatesOf(action: Action): Source[] {
  const text = (path: string, source: string): Source => ({ path, source, format: 'text' });
  if (action.do === 'reply' || action.do === 'note')
    return [{ path: 'template', source: action.template, format: action.format }];
  if (action.do === 'set-subject') return [text('template', action.template)];
  if (action.do === 'mail') return [text('subject', action.subject), text('template', action.template)];
  if (action.do === 'open-follow-up') return [text('subject', action.subject), text('note', action.note)];
  return [];
}

function templateFieldFaults(path: string, source: string, format: TemplateFormat, fields: readonly CustomField[]) {
  return faultsOfTemplate(source, format, fields).map(({ line, column, code, message }) =>
    fault(path, code, `Line ${line}, column ${column}: ${message}`),
  );
}

/** What is wrong with a template, with the custom fields that there are. */
export function faultsOfTemplate(source: string, format: TemplateFormat, fields: readonly CustomField[]) {
  const keys = new Set(fields.map((field) => `ticket.fields.${field.key}`));
  const knows = (path: string) => templateWords.knows(path) && (!path.startsWith('ticket.fields.') || keys.has(path));
  return templateFaults(source, { ...templateWords, knows }, format);
}

async function unknownPeople(look: Look, action: Action): Promise<RefusedField[]> {
  const faults: RefusedField[] = [];
  const { agentId, teamId } = peopleOf(action);
  if (agentId !== null) {
    const agent = await look.db
      .selectFrom('agents')
      .select('role')
      .where('id', '=', agentId)
      .where('deactivated_at', 'is', null)
      .executeTakeFirst();
    if (!agent || (action.do === 'set-assignee' && agent.role === 'light-agent'))
      faults.push(fault('agent', 'agent.unknown', 'There is no such agent, or they cannot hold a ticket.'));
  }
  if (teamId !== null) {
    const team = await look.db.selectFrom('teams').select('id').where('id', '=', teamId).executeTakeFirst();
    if (!team) faults.push(fault('teamId', 'team.unknown', 'There is no such team.'));
  }
  return faults;
}

async function unknownPlaces(look: Look, action: Action): Promise<RefusedField[]> {
  if (action.do === 'set-custom-status') {
    const known = (await allCustomStatuses(look)).some(
      (each) => each.id === action.customStatusId && each.archivedAt === null,
    );
    return known ? [] : [fault('customStatusId', 'custom-status.unknown', 'There is no such status.')];
  }
  if (action.do === 'set-form' && action.formId !== null) {
    const known = (await allForms(look)).some((each) => each.id === action.formId && each.archivedAt === null);
    return known ? [] : [fault('formId', 'form.unknown', 'There is no such form.')];
  }
  return [];
}

function peopleOf(action: Action): { agentId: number | null; teamId: number | null } {
  const whom = action.do === 'set-assignee' ? action.assignee : action.do === 'follow' ? action.agent : null;
  const to = action.do === 'mail' && typeof action.to === 'object' ? action.to : null;
  return {
    agentId: typeof whom === 'number' ? whom : to && 'agentId' in to ? to.agentId : null,
    teamId: 'teamId' in action ? action.teamId : to && 'teamId' in to ? to.teamId : null,
  };
}

const fault = (path: string, code: string, message: string): RefusedField => ({ path, code, message });
const under = (path: string, each: RefusedField): RefusedField => ({ ...each, path: `${path}.${each.path}` });
