import { useTranslation } from 'react-i18next';
import type { JournalEvent } from '../../contract/settings.ts';
import { useAgents } from '../ui/staff-lists.ts';

/** What an audited event says, as the end of a sentence that begins with who did it. */
export function useAuditWords(): (event: JournalEvent) => string {
  const { t, i18n } = useTranslation();
  const agents = useAgents();
  return ({ name, payload, ticketId }) => {
    const key = `settings:audit.says.${name.replaceAll('.', '-')}`;
    if (!i18n.exists(key)) return name;
    const role = payload['role'];
    return t(key, {
      name: quoted(payload['name']),
      email: String(payload['email'] ?? ''),
      ticket: ticketId ?? '',
      agent: agents.find((agent) => agent.id === payload['agentId'])?.name ?? '',
      role: typeof role === 'string' ? t(`staff:role.${role}`) : '',
    }).trim();
  };
}

function quoted(name: unknown): string {
  return typeof name === 'string' && name !== '' ? `“${name}”` : '';
}
