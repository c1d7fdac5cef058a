import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router';
import { isRefused } from './api.ts';
import { PageFault } from './pages/page-fault.tsx';
import { PageMissing } from './pages/page-missing.tsx';
import { SettingsFrame } from './pages/settings-frame.tsx';
import { settingsSections } from './pages/settings-sections.ts';
import { SettingsStart } from './pages/settings-start.tsx';
import { Shell } from './pages/shell.tsx';
import { queryClient } from './query-client.ts';
import { meQuery } from './ui/me.tsx';

const root = createRootRoute({ notFoundComponent: PageMissing });

/** Everything below needs somebody signed in; who is not goes to the sign-in and comes back. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (isRefused(error) && error.status === 401)
        throw redirect({ to: '/sign-in', search: { back: location.href } as never });
      throw error;
    }
  },
  errorComponent: PageFault,
});

const atDesk = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => desk, path, component });
const atDoor = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });
const goes = (path: string, to: (params: Record<string, string>) => string) =>
  createRoute({
    getParentRoute: () => desk,
    path,
    beforeLoad: ({ params }) => {
      throw redirect({ to: to(params as Record<string, string>), replace: true });
    },
  });

/** One line per page. Pages at the desk stand beside the rail; the others have the screen to themselves (`atDoor`). */
const deskPages = [
  atDesk(
    '/now',
    lazyRouteComponent(() => import('./routing/now-page.tsx'), 'NowPage'),
  ),
  goes('/reports', () => '/reports/csat'),
  atDesk(
    '/reports/csat',
    lazyRouteComponent(() => import('./surveys/csat-page.tsx'), 'CsatPage'),
  ),
  atDesk(
    '/reports/csat/answers',
    lazyRouteComponent(() => import('./surveys/answers-page.tsx'), 'AnswersPage'),
  ),
  atDesk(
    '/reports/service-levels',
    lazyRouteComponent(() => import('./service-levels/report-page.tsx'), 'ServiceLevelsReportPage'),
  ),
  atDesk(
    '/reports/service-levels/targets',
    lazyRouteComponent(() => import('./service-levels/decided-page.tsx'), 'DecidedTargetsPage'),
  ),
  atDesk(
    '/customers',
    lazyRouteComponent(() => import('./customers/customers-page.tsx'), 'CustomersPage'),
  ),
  atDesk(
    '/customers/$customerId',
    lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
  ),
  atDesk(
    '/organizations',
    lazyRouteComponent(() => import('./customers/organizations-page.tsx'), 'OrganizationsPage'),
  ),
  atDesk(
    '/organizations/$organizationId',
    lazyRouteComponent(() => import('./customers/organization-page.tsx'), 'OrganizationPage'),
  ),
  atDesk(
    '/search',
    lazyRouteComponent(() => import('./tickets/search-page.tsx'), 'SearchPage'),
  ),
  goes('/settings/profile', () => '/profile'),
  atDesk(
    '/profile',
    lazyRouteComponent(() => import('./pages/profile-page.tsx'), 'ProfilePage'),
  ),
  atDesk(
    '/my-day',
    lazyRouteComponent(() => import('./tickets/my-day-page.tsx'), 'MyDayPage'),
  ),
  atDesk(
    '/notifications',
    lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
  ),
  atDesk(
    '/side-conversations/$sideId',
    lazyRouteComponent(() => import('./tickets/side-page.tsx'), 'SidePage'),
  ),
  goes('/', () => '/inbox/open'),
  goes('/inbox', () => '/inbox/open'),
  goes('/tickets/$ticketId', ({ ticketId }) => `/inbox/all/${ticketId}`),
  atDesk(
    '/inbox/$view',
    lazyRouteComponent(() => import('./pages/inbox-page.tsx'), 'InboxPage'),
  ),
  atDesk(
    '/inbox/$view/$ticketId',
    lazyRouteComponent(() => import('./pages/inbox-page.tsx'), 'InboxPage'),
  ),
];

const settings = createRoute({ getParentRoute: () => desk, path: '/settings', component: SettingsFrame });
const inSettings = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => settings, path, component });
const settingsPages = [
  inSettings('/', SettingsStart),
  ...settingsSections.flatMap(({ sections }) => sections.map(({ path, component }) => inSettings(path, component))),
  inSettings(
    'triggers/$ruleId',
    lazyRouteComponent(() => import('./automation/rule-page.tsx'), 'TriggerPage'),
  ),
  inSettings(
    'automations/$ruleId',
    lazyRouteComponent(() => import('./automation/rule-page.tsx'), 'AutomationPage'),
  ),
  inSettings(
    'mailboxes/$mailboxId',
    lazyRouteComponent(() => import('./channels/mailbox-page.tsx'), 'MailboxPage'),
  ),
];

const doorPages = [
  atDoor(
    '/setup',
    lazyRouteComponent(() => import('./identity/set-up-page.tsx'), 'SetUpPage'),
  ),
  atDoor(
    '/sign-in',
    lazyRouteComponent(() => import('./identity/sign-in-page.tsx'), 'SignInPage'),
  ),
  atDoor(
    '/sign-in-link',
    lazyRouteComponent(() => import('./identity/sign-in-link-page.tsx'), 'SignInLinkPage'),
  ),
  atDoor(
    '/forgotten-password',
    lazyRouteComponent(() => import('./identity/forgotten-password-page.tsx'), 'ForgottenPasswordPage'),
  ),
  atDoor(
    '/reset-password',
    lazyRouteComponent(() => import('./identity/reset-password-page.tsx'), 'ResetPasswordPage'),
  ),
  atDoor(
    '/invitation',
    lazyRouteComponent(() => import('./identity/invitation-page.tsx'), 'InvitationPage'),
  ),
];

export const router = createRouter({
  routeTree: root.addChildren([...doorPages, desk.addChildren([...deskPages, settings.addChildren(settingsPages)])]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 60,
  defaultErrorComponent: PageFault,
  scrollRestoration: false,
});
