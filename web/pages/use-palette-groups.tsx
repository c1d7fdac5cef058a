import { useDebouncedValue } from '@mantine/hooks';
import {
  IconArrowRight,
  IconBuilding,
  IconLogout,
  IconMail,
  IconMoon,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { searchRoutes } from '../../contract/search.ts';
import { themes } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { hearOffers, offeredActs } from '../ui/palette-store.ts';
import { useChangeTheme } from './use-profile-settings.ts';
import { useSignOut } from './use-sign-out.ts';

type Act = { id: string; label: string; icon?: ReactNode; keys?: string; hint?: string; run: () => void };
type Group = { label: string; acts: Act[] };

/** What the palette shows for a query; null while it is closed, so that nothing is asked. */
export function usePaletteGroups(query: string | null): Group[] {
  const { t } = useTranslation();
  const offered = useSyncExternalStore(hearOffers, offeredActs);
  const places = usePlaces();
  const found = useFound(query);
  const acts = useActs();
  const fitting = (group: Act[]) => group.filter((act) => fits(act.label, query ?? ''));
  return [
    { label: t('shell:palette.ticket'), acts: fitting([...offered]) },
    ...found,
    { label: t('shell:palette.go'), acts: fitting(places) },
    { label: t('shell:palette.act'), acts: fitting(acts) },
  ].filter((group) => group.acts.length > 0);
}

function usePlaces(): Act[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = (to: string, label: string, keys?: string): Act => ({
    id: to,
    label,
    icon: <IconArrowRight size={16} />,
    ...(keys ? { keys } : {}),
    run: () => void navigate({ to }),
  });
  const views = (['open', 'mine', 'unassigned', 'waiting', 'solved', 'all', 'spam', 'trash'] as const).map((view) =>
    place(`/inbox/${view}`, t(`tickets:views.${view}`)),
  );
  return [
    ...views,
    place('/notifications', t('notifications:title'), 'g n'),
    place('/customers', t('shell:customers')),
    place('/reports', t('shell:reports')),
    place('/settings', t('shell:settings')),
    place('/settings/profile', t('shell:profile')),
  ];
}

function useFound(query: string | null): Group[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked] = useDebouncedValue((query ?? '').trim(), 120);
  const enabled = query !== null && asked.length > 1;
  const found = useQuery({
    queryKey: ['search', 'palette', asked],
    queryFn: () => call(searchRoutes.search, { query: { query: asked, limit: 5 } }),
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!enabled) return [];
  const page = { id: 'search', label: t('shell:palette.all', { query: asked }), icon: <IconSearch size={16} /> };
  return [
    {
      label: t('shell:palette.customers'),
      acts: (found.data?.customers?.items ?? []).map((each) => ({
        id: `customer-${each.id}`,
        label: each.name,
        icon: <IconUser size={16} />,
        hint: each.emails[0] ?? t('shell:palette.open'),
        run: () => void navigate({ to: `/customers/${each.id}` }),
      })),
    },
    {
      label: t('search:kind.organizations'),
      acts: (found.data?.organizations?.items ?? []).map((each) => ({
        id: `organization-${each.id}`,
        label: each.name,
        icon: <IconBuilding size={16} />,
        run: () => void navigate({ to: `/organizations/${each.id}` }),
      })),
    },
    {
      label: t('shell:palette.tickets'),
      acts: (found.data?.tickets?.items ?? []).map((each) => ({
        id: `ticket-${each.id}`,
        label: each.subject,
        icon: <IconMail size={16} />,
        hint: each.requester.name,
        run: () => void navigate({ to: `/inbox/all/${each.id}` }),
      })),
    },
    {
      label: t('search:title'),
      acts: [{ ...page, run: () => void navigate({ to: '/search', search: { q: asked } as never }) }],
    },
  ];
}

function useActs(): Act[] {
  const { t } = useTranslation();
  const changeTheme = useChangeTheme();
  const signOut = useSignOut();
  return [
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: t('shell:palette.theme', { name: t(`shell:theme.${theme}`) }),
      icon: <IconMoon size={16} />,
      run: () => changeTheme(theme),
    })),
    { id: 'sign-out', label: t('shell:signOut'), icon: <IconLogout size={16} />, run: signOut },
  ];
}

function fits(label: string, query: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(label).includes(plain(query.trim()));
}
