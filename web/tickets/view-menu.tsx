import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEyeOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { View } from '../../contract/views.ts';
import { useCan } from '../ui/me.tsx';
import { useViewActs } from './use-view-acts.ts';
import { editView, newView } from './view-editor-store.ts';

/** What one can do with a view that somebody made. */
export function ViewMenu({ view }: { view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayShare = useCan('views.share');
  const acts = useViewActs();
  const { id: _, rank: __, mayChange, ...facts } = view;
  const copyOf = (scope: View['scope']) =>
    editView({
      ...facts,
      scope,
      teamId: scope === 'team' ? view.teamId : null,
      name: t('views:copyName', { name: view.name }).slice(0, 80),
    });
  const leave = async (left: Promise<boolean>) => {
    if (await left) await navigate({ to: '/inbox/open' });
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('views:acts')} title={t('views:acts')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayChange && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => editView(view)}>
            {t('views:edit')}
          </Menu.Item>
        )}
        {view.scope !== 'personal' && mayShare && (
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copyOf(view.scope)}>
            {t('views:copy')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copyOf('personal')}>
          {view.scope === 'personal' ? t('views:copy') : t('views:personalCopy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => editView(newView)}>
          {t('views:add')}
        </Menu.Item>
        {mayChange && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => void leave(acts.hide(view, true))}>
              {t('views:hide')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void leave(acts.remove(view))}>
              {t('views:delete')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
