import { formsRoutes } from '../../contract/forms.ts';
import { schedulesRoutes } from '../../contract/schedules.ts';
import { settingsRoutes } from '../../contract/settings.ts';
import { type BoundRoute, change, look } from '../platform/domain.ts';
import { addBrand } from './commands/add-brand.ts';
import { addCustomField } from './commands/add-custom-field.ts';
import { addCustomStatus } from './commands/add-custom-status.ts';
import { addForm } from './commands/add-form.ts';
import { addSchedule } from './commands/add-schedule.ts';
import { changeBrand } from './commands/change-brand.ts';
import { changeCompany } from './commands/change-company.ts';
import { changeCustomField } from './commands/change-custom-field.ts';
import { changeCustomStatus } from './commands/change-custom-status.ts';
import { changeForm } from './commands/change-form.ts';
import { changeSchedule } from './commands/change-schedule.ts';
import { removeBrand } from './commands/remove-brand.ts';
import { removeSchedule } from './commands/remove-schedule.ts';
import { allBrands } from './queries/all-brands.ts';
import { allCustomFields } from './queries/all-custom-fields.ts';
import { allCustomStatuses } from './queries/all-custom-statuses.ts';
import { allForms } from './queries/all-forms.ts';
import { allSchedules } from './queries/all-schedules.ts';
import { companyNow } from './queries/company-now.ts';

/** The journal's routes are mounted by staff, which knows the names of who acted. */
export const routes: BoundRoute[] = [
  look(settingsRoutes.showCompany, (look) => companyNow(look)),
  change(settingsRoutes.changeCompany, (ctx, { body }) => changeCompany(ctx, body)),
  look(settingsRoutes.listBrands, async (look) => ({ items: await allBrands(look) })),
  change(settingsRoutes.addBrand, (ctx, { body }) => addBrand(ctx, body)),
  change(settingsRoutes.changeBrand, (ctx, { params, body }) => changeBrand(ctx, params.id, body)),
  change(settingsRoutes.removeBrand, async (ctx, { params }) => {
    await removeBrand(ctx, params.id);
    return {};
  }),
  look(schedulesRoutes.listSchedules, async (look) => ({ items: await allSchedules(look) })),
  change(schedulesRoutes.addSchedule, (ctx, { body }) => addSchedule(ctx, body)),
  change(schedulesRoutes.changeSchedule, (ctx, { params, body }) => changeSchedule(ctx, params.id, body)),
  change(schedulesRoutes.removeSchedule, async (ctx, { params }) => {
    await removeSchedule(ctx, params.id);
    return {};
  }),
  look(settingsRoutes.listCustomFields, async (look, { query }) => ({
    items: await allCustomFields(look, query.owner),
  })),
  change(settingsRoutes.addCustomField, (ctx, { body }) => addCustomField(ctx, body)),
  change(settingsRoutes.changeCustomField, (ctx, { params, body }) => changeCustomField(ctx, params.id, body)),
  look(formsRoutes.listCustomStatuses, async (look) => ({ items: await allCustomStatuses(look) })),
  change(formsRoutes.addCustomStatus, (ctx, { body }) => addCustomStatus(ctx, body)),
  change(formsRoutes.changeCustomStatus, (ctx, { params, body }) => changeCustomStatus(ctx, params.id, body)),
  look(formsRoutes.listForms, async (look) => ({ items: await allForms(look) })),
  change(formsRoutes.addForm, (ctx, { body }) => addForm(ctx, body)),
  change(formsRoutes.changeForm, (ctx, { params, body }) => changeForm(ctx, params.id, body)),
];
