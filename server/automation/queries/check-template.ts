import type { Template } from '../../../contract/automation-actions.ts';
import type { Look } from '../../platform/context.ts';
import { allCustomFields } from '../../settings/queries/all-custom-fields.ts';
import { faultsOfTemplate } from './check-actions.ts';
import { previewMacro } from './preview-macro.ts';

type Asked = Template & { ticketId?: number | undefined };
type Checked = { faults: ReturnType<typeof faultsOfTemplate>; filled: string | null };

/** What is wrong with a template, and how it reads on a ticket where one is named. */
export async function checkTemplate(look: Look, { format, template, ticketId }: Asked): Promise<Checked> {
  const fields = (await allCustomFields(look, 'ticket')).filter((field) => field.archivedAt === null);
  const faults = faultsOfTemplate(template, format, fields);
  if (faults.length > 0 || ticketId === undefined) return { faults, filled: null };
  const [effect] = await previewMacro(look, { actions: [{ do: 'note', format, template }] }, ticketId);
  return { faults, filled: effect?.kind === 'note' ? (effect.text ?? effect.html) : null };
}
