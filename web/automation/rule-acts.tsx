import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { DryRunSheet } from './dry-run-sheet.tsx';
import { FiringsSheet } from './firings-sheet.tsx';
import type { RuleValues } from './rule-form.tsx';
import { VersionsSheet } from './versions-sheet.tsx';

type Props = { kind: Rule['kind']; rule: Rule | null; values: RuleValues };

/** Beside saving: try it, see what it did, older versions, remove it. */
export function RuleActs({ kind, rule, values }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [opened, setOpened] = useState<'firings' | 'versions' | 'remove' | null>(null);
  const dry = useMutation({
    mutationFn: () => {
      const { heard, conditions, actions } = values;
      return call(automationRoutes.startDryRun, { body: { kind, heard, conditions, actions } });
    },
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
  });
  return (
    <>
      <Button
        variant="default"
        loading={dry.isPending}
        disabled={values.actions.length === 0}
        onClick={() => dry.mutate()}
      >
        {t('automation:rules.try')}
      </Button>
      {rule && (
        <>
          <Button variant="default" onClick={() => setOpened('firings')}>
            {t('automation:rules.firings')}
          </Button>
          <Button variant="default" onClick={() => setOpened('versions')}>
            {t('automation:rules.versions')}
          </Button>
          <Button variant="default" onClick={() => setOpened('remove')}>
            {t('automation:rules.remove')}
          </Button>
        </>
      )}
      {dry.data && <DryRunSheet id={dry.data.id} close={() => dry.reset()} />}
      {rule && opened === 'firings' && <FiringsSheet rule={rule} close={() => setOpened(null)} />}
      {rule && opened === 'versions' && <VersionsSheet rule={rule} close={() => setOpened(null)} />}
      {rule && <RemoveRule rule={rule} opened={opened === 'remove'} close={() => setOpened(null)} />}
    </>
  );
}

function RemoveRule({ rule, opened, close }: { rule: Rule; opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const words = useErrorWords();
  const remove = useMutation({
    mutationFn: () => call(automationRoutes.removeRule, { params: { id: rule.id } }),
    onSuccess: async () => {
      toast({ text: t('automation:rules.removed', { name: rule.name }) });
      await navigate({ to: `/settings/${rule.kind}s` });
      await refresh(automationRoutes.listRules);
    },
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t('automation:rules.removeTitle', { name: rule.name })}
      body={t('automation:rules.removeBody')}
      act={t('automation:rules.remove')}
      busy={remove.isPending}
      onAct={() => remove.mutate()}
      onClose={close}
    />
  );
}
