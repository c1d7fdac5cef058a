import {
  IconArrowsSplit2,
  IconBolt,
  IconBuilding,
  IconClockBolt,
  IconClockHour9,
  IconForms,
  IconHistory,
  IconInputSpark,
  IconKey,
  IconLanguage,
  IconMailbox,
  IconMailOff,
  IconPalette,
  IconProgress,
  IconRotateClockwise,
  IconSend,
  IconStack2,
  IconTags,
  IconTargetArrow,
  IconUserCheck,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Permission } from '../../contract/permissions.ts';

/** The sections of the settings in their order; each is shown to those who hold its permission. The words are `settings:sections.<path>`. */
export const settingsSections = [
  {
    group: 'house',
    sections: [
      section('company', 'settings.manage', IconBuilding, () => import('../settings/company-page.tsx'), 'CompanyPage'),
      section('brands', 'settings.read', IconPalette, () => import('../settings/brands-page.tsx'), 'BrandsPage'),
      section('people', 'staff.read', IconUsers, () => import('./people-page.tsx'), 'PeoplePage'),
      section('teams', 'staff.read', IconUsersGroup, () => import('../staff/teams-page.tsx'), 'TeamsPage'),
      section('fields', 'settings.read', IconInputSpark, () => import('../settings/fields-page.tsx'), 'FieldsPage'),
      section('forms', 'settings.read', IconForms, () => import('../settings/forms-page.tsx'), 'FormsPage'),
      section('statuses', 'settings.read', IconProgress, () => import('../settings/statuses-page.tsx'), 'StatusesPage'),
      section(
        'schedules',
        'settings.read',
        IconClockHour9,
        () => import('../settings/schedules-page.tsx'),
        'SchedulesPage',
      ),
      section(
        'service-levels',
        'settings.read',
        IconTargetArrow,
        () => import('../service-levels/policies-page.tsx'),
        'PoliciesPage',
      ),
      section('tags', 'tags.manage', IconTags, () => import('../tickets/tags-page.tsx'), 'TagsPage'),
    ],
  },
  {
    group: 'work',
    sections: [
      section('macros', 'macros.write', IconBolt, () => import('../automation/macros-page.tsx'), 'MacrosPage'),
      section(
        'triggers',
        'automation.manage',
        IconArrowsSplit2,
        () => import('../automation/rules-page.tsx'),
        'TriggersPage',
      ),
      section(
        'automations',
        'automation.manage',
        IconClockBolt,
        () => import('../automation/rules-page.tsx'),
        'AutomationsPage',
      ),
      section('queues', 'settings.read', IconStack2, () => import('../routing/queues-page.tsx'), 'QueuesPage'),
      section('skills', 'settings.read', IconLanguage, () => import('../routing/skills-page.tsx'), 'SkillsPage'),
      section('presence', 'settings.read', IconUserCheck, () => import('../routing/presence-page.tsx'), 'PresencePage'),
    ],
  },
  {
    group: 'mail',
    sections: [
      section(
        'mailboxes',
        'settings.read',
        IconMailbox,
        () => import('../channels/mailboxes-page.tsx'),
        'MailboxesPage',
      ),
      section('outbox', 'outbox.read', IconSend, () => import('../channels/outbox-page.tsx'), 'OutboxPage'),
      section(
        'quarantine',
        'quarantine.manage',
        IconMailOff,
        () => import('../channels/quarantine-page.tsx'),
        'QuarantinePage',
      ),
    ],
  },
  {
    group: 'watch',
    sections: [
      section('tokens', 'tokens.manage', IconKey, () => import('../identity/tokens-page.tsx'), 'TokensPage'),
      section(
        'events',
        'spine.manage',
        IconRotateClockwise,
        () => import('../settings/set-aside-page.tsx'),
        'SetAsidePage',
      ),
      section('audit', 'audit.read', IconHistory, () => import('../settings/audit-page.tsx'), 'AuditPage'),
    ],
  },
] as const;

function section<M extends Record<string, unknown>, N extends keyof M & string>(
  path: string,
  permission: Permission,
  icon: typeof IconKey,
  load: () => Promise<M>,
  name: N,
) {
  return { path, permission, icon, component: lazyRouteComponent(load, name) };
}
