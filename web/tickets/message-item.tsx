import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDots, IconLock, IconPhoto, IconPlaneDeparture } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../contract/tickets.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import classes from './message-item.module.css';
import { MessageMenu } from './message-menu.tsx';
import { MessageWords } from './message-words.tsx';

type Props = {
  message: Message;
  /** It came while the ticket was open: it fades in. */
  arrived: boolean;
};

/** A message: the customer’s words bare on the sheet, an agent’s on grey, a note on amber. */
export const MessageItem = memo(function MessageItem({ message, arrived }: Props) {
  const { t } = useTranslation();
  const [images, setImages] = useState(false);
  const [unfolded, setUnfolded] = useState(message.automatic === null);
  const kind = message.kind === 'note' ? 'note' : message.author.kind === 'customer' ? 'customer' : 'agent';
  const frameTitle = t('tickets:message.frame', { name: message.author.name });
  return (
    <article
      className={classes.message}
      data-kind={kind}
      data-new={arrived || undefined}
      aria-label={t(`tickets:message.from.${kind}`, { name: message.author.name })}
      id={`message-${message.id}`}
    >
      <Avatar name={message.author.name} kind={kind === 'customer' ? 'customer' : 'agent'} />
      <div className={classes.body}>
        <div className={classes.top}>
          <Avatar name={message.author.name} kind={kind === 'customer' ? 'customer' : 'agent'} size={20} />
          {kind === 'note' ? (
            <span className={classes.lock}>
              <IconLock size={14} aria-hidden="true" />
              {message.handOff
                ? t('tickets:handOff.note', { name: message.handOff.to.name })
                : t('tickets:message.note')}
            </span>
          ) : null}
          <b className="clip" dir="auto" title={message.from ?? undefined}>
            {message.author.name}
          </b>
          {message.automatic ? (
            <Badge tone="line">
              <IconPlaneDeparture size={12} aria-hidden="true" />
              {t(`tickets:message.automatic.${message.automatic}`)}
            </Badge>
          ) : null}
          {message.senderUnverified ? (
            <Badge tone="warn" title={t('tickets:message.unverifiedWhy')}>
              <IconAlertTriangle size={12} aria-hidden="true" />
              {t('tickets:message.unverified')}
            </Badge>
          ) : null}
          <span className="grow" />
          <MessageMenu message={message} />
          <TimeAgo at={message.createdAt} shape="message" />
        </div>
        {message.redactedAt && !message.text.trim() ? <p className="dim">{t('tickets:message.redacted')}</p> : null}
        {message.hasRemoteImages && !images && unfolded ? (
          <div className={classes.images}>
            <IconPhoto size={16} aria-hidden="true" />
            <span className="grow">{t('tickets:message.imagesHidden')}</span>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setImages(true)}>
              {t('tickets:message.showImages')}
            </Button>
          </div>
        ) : null}
        {unfolded ? (
          <MessageWords
            id={message.id}
            part="visible"
            text={message.text}
            html={message.html}
            images={images}
            title={frameTitle}
          />
        ) : null}
        {message.folded || message.automatic ? (
          <Folded
            message={message}
            shown={unfolded}
            images={images}
            title={frameTitle}
            onShow={() => setUnfolded(true)}
          />
        ) : null}
        <AttachmentList attachments={message.attachments} />
        <DeliveryLine message={message} />
      </div>
    </article>
  );
});

type FoldedProps = { message: Message; shown: boolean; images: boolean; title: string; onShow: () => void };

/** “…”: what was quoted below, or the whole of an automatic mail. */
function Folded({ message, shown, images, title, onShow }: FoldedProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (shown && !message.folded) return null;
  return (
    <>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={shown && open}
        aria-label={t('tickets:message.unfold')}
        title={t('tickets:message.unfold')}
        onClick={() => (shown ? setOpen(!open) : onShow())}
      >
        <IconDots size={14} aria-hidden="true" />
      </button>
      {shown && open && message.folded ? (
        <div className={classes.folded}>
          <MessageWords
            id={message.id}
            part="folded"
            text={message.folded.text}
            html={message.folded.html}
            images={images}
            title={title}
          />
        </div>
      ) : null}
    </>
  );
}
