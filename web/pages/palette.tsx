import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../ui/kbd.tsx';
import classes from './palette.module.css';
import { paletteStore, useFirstChosen } from './palette-store.ts';
import { usePaletteGroups } from './use-palette-groups.tsx';

/** ⌘K: everything can be found and done from here. */
export function Palette() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(false);
  const groups = usePaletteGroups(opened ? query : null);
  useFirstChosen(groups.flatMap((group) => group.acts.map((act) => act.id)).join());
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      triggerOnContentEditable
      tagsToIgnore={[]}
      yOffset={96}
      centered={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.28 }}
      size={600}
      radius="lg"
      attributes={{ content: { 'aria-label': t('shell:palette.label') } }}
      classNames={{
        content: classes.content ?? '',
        search: classes.search ?? '',
        actionsList: classes.list ?? '',
        actionsGroup: classes.group ?? '',
        action: classes.action ?? '',
      }}
    >
      <Spotlight.Search
        placeholder={t('shell:palette.placeholder')}
        aria-label={t('shell:palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        rightSection={<Kbd keys="esc" />}
      />
      <Spotlight.ActionsList>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={group.label}>
            {group.acts.map((act) => (
              <Spotlight.Action key={act.id} onClick={act.run}>
                {act.icon}
                <span className="clip grow" dir="auto">
                  {act.label}
                </span>
                {act.keys ? (
                  <Kbd keys={act.keys} />
                ) : act.hint ? (
                  <span className={classes.hint}>{act.hint}</span>
                ) : null}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 ? <Spotlight.Empty>{t('shell:palette.empty', { query })}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
