import type { Action, ActionName, Effect } from '../../../contract/automation-actions.ts';
import type { ConditionFacts } from '../../../contract/conditions-hold.ts';

/** The ticket that actions are done to, and who does them. Everything that effects are made from. */
export type Scene = {
  facts: ConditionFacts;
  ccs: readonly string[];
  followerIds: readonly number[];
  /** Who applies a macro, or whose change set a rule off; null where nobody did. */
  agentId: number | null;
  teamMembers: (teamId: number) => readonly number[];
  /** Fills a template in. */
  fill: (source: string, format: 'text' | 'html') => string;
  /** The instant that a moment (`+2d`, a day) stands for, ISO 8601. */
  instantOf: (moment: string) => string;
};

type Maker<N extends ActionName> = (action: Extract<Action, { do: N }>, scene: Scene) => Effect[];

const change = (field: string, from: unknown, to: unknown): Effect[] =>
  JSON.stringify(from ?? null) === JSON.stringify(to ?? null)
    ? []
    : [{ kind: 'change', field, from: from ?? null, to: to ?? null }];
const set = (field: string, held: readonly string[], wanted: readonly string[]): Effect[] => {
  const to = [...new Set(wanted)];
  return to.length === held.length && to.every((each) => held.includes(each))
    ? []
    : [{ kind: 'change', field, from: [...held], to }];
};
const tagsOf = ({ facts }: Scene) => (facts.tag ?? []) as readonly string[];
const assigneeOf = ({ facts }: Scene) => (facts.assignee ?? null) as number | null;
const written = (kind: 'reply' | 'note', format: 'text' | 'html', words: string): Effect => ({
  kind,
  text: format === 'text' ? words : null,
  html: format === 'html' ? words : null,
});

/** THE table: what each action comes to on a ticket. What is so already comes to nothing. */
const makers: { [N in ActionName]: Maker<N> } = {
  'set-status': ({ status }, { facts }) => change('status', facts.status, status),
  'set-custom-status': ({ customStatusId }, { facts }) =>
    change('custom-status', facts['custom-status'], customStatusId),
  'set-priority': ({ priority }, { facts }) => change('priority', facts.priority, priority),
  'set-type': ({ type }, { facts }) => change('type', facts.type, type),
  'set-team': ({ teamId }, { facts }) => change('team', facts.team, teamId),
  'set-assignee': ({ assignee }, scene) => {
    if (typeof assignee === 'string')
      return scene.agentId === null ? [] : change('assignee', assigneeOf(scene), scene.agentId);
    return change('assignee', assigneeOf(scene), assignee);
  },
  'set-due': ({ due }, { facts, instantOf }) => change('due', facts.due, due === null ? null : instantOf(due)),
  'set-subject': ({ template }, { facts, fill }) =>
    change('subject', facts.subject, fill(template, 'text').replace(/\s+/g, ' ').trim().slice(0, 500) || facts.subject),
  'set-form': ({ formId }, { facts }) => change('form', facts.form, formId),
  'set-field': ({ key, value }, { facts }) => change(`cf.${key}`, facts[`cf.${key}`], value),
  'add-tags': ({ tags }, scene) => set('tag', tagsOf(scene), [...tagsOf(scene), ...tags].slice(0, 50)),
  'remove-tags': ({ tags }, scene) =>
    set(
      'tag',
      tagsOf(scene),
      tagsOf(scene).filter((each) => !tags.includes(each)),
    ),
  'set-tags': ({ tags }, scene) => set('tag', tagsOf(scene), tags),
  'add-ccs': ({ addresses }, { ccs }) => set('cc', ccs, [...ccs, ...addresses].slice(0, 50)),
  'remove-ccs': ({ addresses }, { ccs }) =>
    set(
      'cc',
      ccs,
      ccs.filter((each) => !addresses.includes(each)),
    ),
  follow: ({ agent }, scene) => {
    const agentId = agent === 'assignee' ? assigneeOf(scene) : typeof agent === 'string' ? scene.agentId : agent;
    return agentId === null || scene.followerIds.includes(agentId) ? [] : [{ kind: 'follow', agentId }];
  },
  reply: ({ format, template }, { fill }) => [written('reply', format, fill(template, format))],
  note: ({ format, template }, { fill }) => [written('note', format, fill(template, format))],
  mail: ({ to, subject, template }, scene) => {
    const agentIds = recipients(to, scene);
    const text = scene.fill(template, 'text');
    return agentIds.length === 0 ? [] : [{ kind: 'mail', agentIds, subject: lineOf(subject, scene), text }];
  },
  survey: () => [{ kind: 'survey' }],
  snooze: ({ until }, { facts, instantOf }) =>
    facts.status === 'solved' || facts.status === 'closed'
      ? []
      : [{ kind: 'snooze', until: until === null ? null : instantOf(until) }],
  'enter-slow-lane': ({ reason }, { facts }) => (facts['slow-lane'] ? [] : [{ kind: 'slow-lane', reason }]),
  'leave-slow-lane': (_action, { facts }) => (facts['slow-lane'] ? [{ kind: 'slow-lane', reason: null }] : []),
  'open-follow-up': ({ subject, note, teamId }, scene) => [
    { kind: 'follow-up', subject: lineOf(subject, scene), note: scene.fill(note, 'text'), teamId },
  ],
};

/** What actions come to on a ticket, in their order; each sees what those before it changed. Empty: there is nothing to do. */
export function effectsOf(actions: readonly Action[], scene: Scene): Effect[] {
  let now = scene;
  return actions.flatMap((action) => {
    const made = (makers[action.do] as Maker<ActionName>)(action as never, now);
    now = made.reduce(after, now);
    return made;
  });
}

function after(scene: Scene, effect: Effect): Scene {
  if (effect.kind === 'follow') return { ...scene, followerIds: [...scene.followerIds, effect.agentId] };
  if (effect.kind === 'slow-lane') return { ...scene, facts: { ...scene.facts, 'slow-lane': effect.reason !== null } };
  if (effect.kind !== 'change') return scene;
  if (effect.field === 'cc') return { ...scene, ccs: effect.to as string[] };
  return { ...scene, facts: { ...scene.facts, [effect.field]: effect.to as ConditionFacts[string] } };
}

function recipients(to: Extract<Action, { do: 'mail' }>['to'], scene: Scene): number[] {
  if (to === 'followers') return [...scene.followerIds];
  if (to === 'assignee') return [assigneeOf(scene)].filter((each) => each !== null);
  return 'agentId' in to ? [to.agentId] : [...scene.teamMembers(to.teamId)];
}

function lineOf(source: string, { fill }: Scene): string {
  return fill(source, 'text').replace(/\s+/g, ' ').trim().slice(0, 300) || source.slice(0, 300);
}
