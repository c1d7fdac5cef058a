/** From widest to narrowest. A light agent reads and writes notes, never to a customer. */
export const roles = ['owner', 'admin', 'lead', 'agent', 'light-agent'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const answering: readonly Role[] = ['owner', 'admin', 'lead', 'agent'];
const leading: readonly Role[] = ['owner', 'admin', 'lead'];
const running: readonly Role[] = ['owner', 'admin'];

/** THE permission table: which roles hold which permission. Policies and screens read this and nothing else. */
export const permissions = {
  'tickets.read': everyone,
  'tickets.note': everyone,
  'tickets.reply': answering,
  'tickets.edit': answering,
  'tickets.delete': leading,
  'tickets.redact': leading,
  'macros.write': everyone,
  'macros.share': leading,
  'automation.manage': running,
  'views.share': leading,
  'customers.read': everyone,
  'customers.edit': answering,
  'customers.merge': answering,
  'surveys.read': everyone,
  'service-levels.read': everyone,
  'service-levels.manage': running,
  'staff.read': everyone,
  'staff.manage': running,
  'settings.read': everyone,
  'settings.manage': running,
  'tags.manage': running,
  'routing.manage': leading,
  'mailboxes.manage': running,
  'quarantine.manage': running,
  'outbox.read': running,
  'tokens.manage': running,
  'events.read': running,
  'spine.manage': running,
  'audit.read': running,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role holds a permission. */
export function roleHolds(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** What an API token may be used for. `write` includes nothing of `admin`; `read` is every GET that is not administration. */
export const tokenScopes = ['read', 'write', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

const administration: readonly string[] = Object.entries(permissions)
  .filter(([, holders]) => holders === running)
  .map(([name]) => name);

/** The scope a token needs for a route. */
export function scopeFor(method: string, access: string): TokenScope {
  if (administration.includes(access)) return access === 'events.read' && method === 'GET' ? 'read' : 'admin';
  return method === 'GET' ? 'read' : 'write';
}
