import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import { reading } from '../live/reading.ts';
import { Loaded } from '../ui/loaded.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { RuleForm } from './rule-form.tsx';
import css from './rule-page.module.css';

/** One trigger, or a new one. */
export function TriggerPage() {
  return <RulePage kind="trigger" />;
}

/** One automation, or a new one. */
export function AutomationPage() {
  return <RulePage kind="automation" />;
}

function RulePage({ kind }: { kind: Rule['kind'] }) {
  const { t } = useTranslation();
  const { ruleId = 'new' } = useParams({ strict: false }) as { ruleId?: string };
  return (
    <>
      <Link to={`/settings/${kind}s`} className={css.back}>
        <IconChevronLeft size={16} aria-hidden /> {t(`automation:rules.${kind}.title`)}
      </Link>
      {ruleId === 'new' ? (
        <SettingsPage title={t(`automation:rules.${kind}.new`)} wide>
          <RuleForm kind={kind} rule={null} />
        </SettingsPage>
      ) : (
        <Standing kind={kind} id={Number(ruleId) || 0} />
      )}
    </>
  );
}

function Standing({ kind, id }: { kind: Rule['kind']; id: number }) {
  const { t } = useTranslation();
  const rule = useQuery(reading(automationRoutes.showRule, { params: { id } }));
  return (
    <Loaded query={rule} shape="page">
      {(found) => (
        <SettingsPage
          title={found.name}
          lede={t('automation:rules.changedBy', {
            version: found.version,
            name: found.changedBy?.name ?? t('automation:rules.nobody'),
          })}
          wide
        >
          <RuleForm key={found.version} kind={kind} rule={found} />
        </SettingsPage>
      )}
    </Loaded>
  );
}
