import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule, type RuleVersion } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';
import { useConditionSentence } from '../ui/use-condition-sentence.ts';
import { useErrorWords } from '../ui/use-error-words.ts';

const compared = ['name', 'enabled', 'heard', 'conditions', 'actions'] as const;

/** Who changed a rule, when and what; and the way back. */
export function VersionsSheet({ rule, close }: { rule: Rule; close: () => void }) {
  const { t } = useTranslation();
  const versions = useQuery(reading(automationRoutes.listRuleVersions, { params: { id: rule.id } }));
  return (
    <SideSheet title={t('automation:versions.title', { name: rule.name })} close={close}>
      <Loaded query={versions}>
        {({ items }) => (
          <Rows label={t('automation:rules.versions')}>
            {items.map((version, at) => (
              <VersionRow
                key={version.version}
                rule={rule}
                version={version}
                before={items[at + 1]}
                isNewest={at === 0}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </SideSheet>
  );
}

type RowProps = { rule: Rule; version: RuleVersion; before: RuleVersion | undefined; isNewest: boolean };

function VersionRow({ rule, version, before, isNewest }: RowProps) {
  const { t, i18n } = useTranslation();
  const sentence = useConditionSentence(version.conditions);
  const fields = compared.filter((field) => before && JSON.stringify(before[field]) !== JSON.stringify(version[field]));
  const list = new Intl.ListFormat(i18n.language).format(
    fields.map((field) => t(`automation:versions.field.${field}`)),
  );
  const doing = version.actions.map((action) => t(`automation:actions.do.${action.do}`)).join(', ');
  return (
    <Row
      name={`${t('automation:versions.version', { version: version.version })} · ${version.name}`}
      wraps
      note={
        <>
          {version.changedBy?.name ?? t('automation:rules.nobody')} · <TimeAgo at={version.changedAt} /> ·{' '}
          {before ? t('automation:versions.changed', { fields: list }) : t('automation:versions.first')}
          <br />
          {sentence} → {doing}
        </>
      }
      side={
        isNewest ? (
          <span className="dim">{t('automation:versions.now')}</span>
        ) : (
          <Restore rule={rule} version={version.version} />
        )
      }
    />
  );
}

function Restore({ rule, version }: { rule: Rule; version: number }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const restore = useMutation({
    mutationFn: () => call(automationRoutes.restoreRuleVersion, { params: { id: rule.id, version } }),
    onSuccess: async () => {
      toast({ text: t('automation:versions.restored', { version }) });
      await refresh(automationRoutes.listRules);
    },
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
  });
  return (
    <Button variant="default" size="xs" loading={restore.isPending} onClick={() => restore.mutate()}>
      {t('automation:versions.restore')}
    </Button>
  );
}
