import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsRoutes } from '../../contract/channels.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Section } from '../ui/section.tsx';
import css from './mailbox-page.module.css';

type Props = { id: number; isChanged: boolean; hasServers: boolean };
type Said = { works: boolean; words: string } | null;

/** Signs in to the servers now and shows what they said. */
export function TestMailbox({ id, isChanged, hasServers }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const test = useMutation({
    mutationFn: () => call(channelsRoutes.testMailbox, { params: { id } }),
    onSettled: () => refresh(channelsRoutes.listMailboxes),
  });
  if (!hasServers && !isChanged) return null;
  return (
    <Section
      title={t('channels:test.title')}
      lede={isChanged ? t('channels:test.saveFirst') : t('channels:test.lede')}
      act={
        <Button variant="default" loading={test.isPending} disabled={isChanged} onClick={() => test.mutate()}>
          {t('channels:test.act')}
        </Button>
      }
    >
      <div aria-live="polite">
        {test.data && (
          <dl className={css.said}>
            <Answer name={t('channels:incoming.title')} said={test.data.imap} />
            <Answer name={t('channels:outgoing.title')} said={test.data.smtp} />
          </dl>
        )}
      </div>
    </Section>
  );
}

function Answer({ name, said }: { name: string; said: Said }) {
  const { t } = useTranslation();
  if (!said) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className={said.works ? 'good-t' : 'bad-t'}>
        {said.works ? t('channels:test.works') : t('channels:test.fails')} <q dir="auto">{said.words}</q>
      </dd>
    </>
  );
}
