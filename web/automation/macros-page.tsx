import { Button } from '@mantine/core';
import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Macro } from '../../contract/automation.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { Section } from '../ui/section.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { MacroDialog } from './macro-dialog.tsx';

/** The macros one may use, by category; those one may write open for that. */
export function MacrosPage() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Macro | 'new' | null>(null);
  const [query, setQuery] = useState('');
  const macros = useQuery(reading(automationRoutes.listMacros));
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('automation:macros.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('automation:macros.title')} lede={t('automation:macros.lede')} act={add}>
      <Loaded query={macros}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconBolt size={24} />}
              title={t('automation:macros.emptyTitle')}
              body={t('automation:macros.emptyText')}
            />
          ) : (
            <>
              <SearchInput
                value={query}
                change={setQuery}
                aria-label={t('automation:macros.search')}
                placeholder={t('automation:macros.search')}
              />
              <Categories macros={items.filter((macro) => fits(macro, query))} open={setOpened} />
            </>
          )
        }
      </Loaded>
      {opened && <MacroDialog macro={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function fits({ name, category }: Macro, query: string): boolean {
  return `${name} ${category}`.toLowerCase().includes(query.trim().toLowerCase());
}

function Categories({ macros, open }: { macros: readonly Macro[]; open: (macro: Macro) => void }) {
  const { t } = useTranslation();
  const byCategory = [...Map.groupBy(macros, (macro) => macro.category)].sort(([a], [b]) => a.localeCompare(b));
  if (macros.length === 0) return <p className="dim">{t('automation:macros.nothingFound')}</p>;
  return byCategory.map(([category, own]) => (
    <Section key={category} title={category || t('automation:macros.noCategory')}>
      <Rows label={category || t('automation:macros.noCategory')}>
        {own.map((macro) => (
          <MacroRow key={macro.id} macro={macro} open={open} />
        ))}
      </Rows>
    </Section>
  ));
}

function MacroRow({ macro, open }: { macro: Macro; open: (macro: Macro) => void }) {
  const { t } = useTranslation();
  const { total } = macro.uses;
  const facts = [
    t(`automation:macros.scopes.${macro.scope}`),
    total > 0 ? t('automation:macros.usedTimes', { count: total }) : t('automation:macros.never'),
  ];
  return <Row name={macro.name} note={facts.join(' · ')} {...(macro.mayEdit ? { open: () => open(macro) } : {})} />;
}
