import { Button } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { RuleList } from './rule-list.tsx';

/** All triggers. */
export function TriggersPage() {
  return <RulesPage kind="trigger" />;
}

/** All automations. */
export function AutomationsPage() {
  return <RulesPage kind="automation" />;
}

/** The rules of a kind in their order. */
function RulesPage({ kind }: { kind: Rule['kind'] }) {
  const { t } = useTranslation();
  const rules = useQuery(reading(automationRoutes.listRules, { query: { kind } }));
  const add = (
    <Button component={Link} to={`/settings/${kind}s/new`} leftSection={<IconPlus size={16} />}>
      {t(`automation:rules.${kind}.add`)}
    </Button>
  );
  return (
    <SettingsPage title={t(`automation:rules.${kind}.title`)} lede={t(`automation:rules.${kind}.lede`)} act={add}>
      <Loaded query={rules}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconRoute size={24} />}
              title={t(`automation:rules.${kind}.emptyTitle`)}
              body={t(`automation:rules.${kind}.emptyText`)}
            />
          ) : (
            <RuleList kind={kind} rules={items} />
          )
        }
      </Loaded>
    </SettingsPage>
  );
}
