import { automationRoutes as contract } from '../../contract/automation.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addMacro, changeMacro, removeMacro } from './commands/add-macro.ts';
import { addRule } from './commands/add-rule.ts';
import { applyMacro } from './commands/apply-macro.ts';
import { changeRule, orderRules, removeRule, restoreRuleVersion } from './commands/change-rule.ts';
import { cancelDryRun, startDryRun } from './commands/start-dry-run.ts';
import { undoFiring } from './commands/undo-firing.ts';
import { macroFor } from './policy.ts';
import { checkTemplate } from './queries/check-template.ts';
import { listDryRunMatches, oneDryRun } from './queries/dry-runs.ts';
import { listFirings, listTicketFirings } from './queries/list-firings.ts';
import { listMacros } from './queries/list-macros.ts';
import { listRules, listRuleVersions, oneRule } from './queries/present-rule.ts';
import { previewMacro } from './queries/preview-macro.ts';

export const routes: readonly BoundRoute[] = [
  look(contract.listMacros, (ctx, { query }) => listMacros(ctx, query.query)),
  change(contract.addMacro, (ctx, { body }) => addMacro(ctx, body)),
  change(contract.changeMacro, (ctx, { params, body }) => changeMacro(ctx, params.id, body)),
  change(contract.removeMacro, async (ctx, { params }) => {
    await removeMacro(ctx, params.id);
    return {};
  }),
  look(contract.previewMacro, async (ctx, { params, body }) => ({
    effects: await previewMacro(ctx, await macroFor(ctx, params.id, 'use'), body.ticketId),
  })),
  change(contract.applyMacro, (ctx, { params, body }) => applyMacro(ctx, params.id, body)),
  look(contract.checkTemplate, (ctx, { body }) => checkTemplate(ctx, body)),
  look(contract.listRules, (ctx, { query }) => listRules(ctx, query.kind)),
  look(contract.showRule, (ctx, { params }) => oneRule(ctx, params.id)),
  change(contract.addRule, (ctx, { body }) => addRule(ctx, body)),
  change(contract.changeRule, (ctx, { params, body }) => changeRule(ctx, params.id, body)),
  change(contract.removeRule, async (ctx, { params }) => {
    await removeRule(ctx, params.id);
    return {};
  }),
  change(contract.orderRules, async (ctx, { body }) => {
    await orderRules(ctx, body.kind, body.ids);
    return listRules(ctx, body.kind);
  }),
  look(contract.listRuleVersions, (ctx, { params }) => listRuleVersions(ctx, params.id)),
  change(contract.restoreRuleVersion, (ctx, { params }) => restoreRuleVersion(ctx, params.id, params.version)),
  look(contract.listFirings, (ctx, { params, query }) => listFirings(ctx, params.id, query)),
  look(contract.listTicketFirings, (ctx, { params, query }) => listTicketFirings(ctx, params.id, query)),
  change(contract.undoFiring, (ctx, { params }) => undoFiring(ctx, params.id)),
  change(contract.startDryRun, (ctx, { body }) => startDryRun(ctx, body)),
  look(contract.showDryRun, (ctx, { params }) => oneDryRun(ctx, params.id)),
  change(contract.cancelDryRun, (ctx, { params }) => cancelDryRun(ctx, params.id)),
  look(contract.listDryRunMatches, (ctx, { params, query }) => listDryRunMatches(ctx, params.id, query)),
];
