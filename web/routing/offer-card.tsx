import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Offer, routingRoutes } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useTopic } from '../live/use-topic.ts';
import { announce } from '../ui/announce.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { toast } from '../ui/toast-store.ts';
import css from './offer-card.module.css';

/** What the reader is asked to take, above everything else on the page, with the time that is left. Once, in the shell. */
export function OfferCards() {
  const client = useQueryClient();
  const me = useMe().agent.id;
  const mayTake = useCan('tickets.edit');
  const renew = () => void client.invalidateQueries({ queryKey: ['offers'] });
  useTopic(mayTake ? 'me' : null, (news) => {
    if (news.type !== 'news' || (news.hint.what === 'offers' && news.hint.id === me)) renew();
  });
  const { data } = useQuery({ ...reading(routingRoutes.listOffers), enabled: mayTake, staleTime: 30_000 });
  const [first] = data?.items ?? [];
  return first ? <OfferCard key={first.id} offer={first} more={(data?.items.length ?? 1) - 1} renew={renew} /> : null;
}

function OfferCard({ offer, more, renew }: { offer: Offer; more: number; renew: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accept = useRef<HTMLButtonElement>(null);
  const left = useSecondsLeft(offer.expiresAt, renew);
  const params = { id: offer.id };
  const take = useMutation({
    mutationFn: () => call(routingRoutes.acceptOffer, { params }),
    onSuccess: ({ ticketId }) => void navigate({ to: `/inbox/mine/${ticketId}` }),
    onError: () => toast({ text: t('routing:offer.over'), tone: 'bad' }),
    onSettled: renew,
  });
  const pass = useMutation({ mutationFn: () => call(routingRoutes.passOffer, { params }), onSettled: renew });
  useEffect(() => {
    announce(t('routing:offer.announced', { name: offer.requester, subject: offer.subject }));
    // Who writes is not torn away from their words.
    if (!document.activeElement?.matches('input, textarea, [contenteditable="true"]')) accept.current?.focus();
  }, [offer, t]);
  return (
    <section className={css.card} aria-label={t('routing:offer.label')}>
      <p className={css.top}>
        <span className="grow clip">{offer.queue ?? t('routing:offer.label')}</span>
        <span className="num" role="timer" aria-label={t('routing:offer.left', { count: left })}>
          {t('routing:offer.seconds', { count: left })}
        </span>
      </p>
      <p className={css.who} dir="auto">
        {offer.requester}
      </p>
      <p className={css.subject} dir="auto">
        {offer.subject}
      </p>
      <p className={css.preview} dir="auto">
        {offer.preview}
      </p>
      <Group gap="xs" mt="sm">
        <Button ref={accept} loading={take.isPending} onClick={() => take.mutate()} rightSection={<Kbd keys="Enter" />}>
          {t('routing:offer.accept')}
        </Button>
        <Button variant="default" loading={pass.isPending} onClick={() => pass.mutate()}>
          {t('routing:offer.pass')}
        </Button>
        {more > 0 ? <span className="dim">{t('routing:offer.more', { count: more })}</span> : null}
      </Group>
    </section>
  );
}

/** Whole seconds up to an instant; asks for what comes next when there are none left. */
function useSecondsLeft(until: string, over: () => void): number {
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
  const ended = left === 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end counts.
  useEffect(() => {
    if (ended) over();
  }, [ended]);
  return left;
}
