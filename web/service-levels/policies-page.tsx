import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceLevelsRoutes as routes, type ServicePolicy } from '../../contract/service-levels.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { announce } from '../ui/announce.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { toast } from '../ui/toast-store.ts';
import { useConditionSentence } from '../ui/use-condition-sentence.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { PolicySheet } from './policy-sheet.tsx';

/** What is promised to customers, in the order in which it is asked. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const mayManage = useCan('service-levels.manage');
  const policies = useQuery(reading(routes.listServicePolicies));
  const [opened, setOpened] = useState<ServicePolicy | 'new' | null>(null);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('levels:policies.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('settings:sections.service-levels')} lede={t('levels:policies.lede')} act={add}>
      <RecountLine />
      <Loaded query={policies}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<IconTargetArrow size={24} />}
              title={t('levels:policies.emptyTitle')}
              body={t('levels:policies.emptyText')}
            />
          ) : (
            <PolicyRows policies={items} mayManage={mayManage} open={setOpened} />
          )
        }
      </Loaded>
      {opened && <PolicySheet policy={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

type RowsProps = { policies: ServicePolicy[]; mayManage: boolean; open: (policy: ServicePolicy) => void };

function PolicyRows({ policies, mayManage, open }: RowsProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const order = useMutation({
    mutationFn: (ids: number[]) => call(routes.orderServicePolicies, { body: { ids } }),
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
    onSettled: () => refresh(routes.listServicePolicies),
  });
  const move = (from: number, to: number) => {
    const ids = policies.map((each) => each.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids);
    announce(t('levels:policies.moved', { name: policies[from]?.name, place: to + 1 }));
  };
  return (
    <Rows label={t('settings:sections.service-levels')}>
      {policies.map((policy, place) => (
        <Row
          key={policy.id}
          name={policy.name}
          note={<Sentence policy={policy} />}
          side={
            mayManage && (
              <>
                <ActionIcon
                  aria-label={t('levels:policies.moveUp', { name: policy.name })}
                  disabled={place === 0 || order.isPending}
                  onClick={() => move(place, place - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('levels:policies.moveDown', { name: policy.name })}
                  disabled={place === policies.length - 1 || order.isPending}
                  onClick={() => move(place, place + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </>
            )
          }
          {...(mayManage ? { open: () => open(policy) } : {})}
        />
      ))}
    </Rows>
  );
}

function Sentence({ policy }: { policy: ServicePolicy }) {
  return <>{useConditionSentence(policy.conditions)}</>;
}

/** How far open tickets are measured again after a change; nothing once that is done. */
function RecountLine() {
  const { t } = useTranslation();
  const options = reading(routes.showRecount);
  const { data } = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.recount?.finishedAt === null ? 1000 : false),
  });
  const recount = data?.recount;
  if (!recount || recount.finishedAt !== null || recount.total === 0) return null;
  const { done, total } = recount;
  return (
    <div role="status">
      <small className="dim">{t('levels:policies.recount', { done, count: total })}</small>
      <Progress value={(done / total) * 100} aria-label={t('levels:policies.recount', { done, count: total })} />
    </div>
  );
}
