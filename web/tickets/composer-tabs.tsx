import { Popover, TagsInput } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import classes from './composer.module.css';

type Props = {
  kind: 'reply' | 'note';
  canReply: boolean;
  whyNot: string;
  name: string;
  ticket: Ticket;
  ccs: string[];
  draftState: 'quiet' | 'saved' | 'failed';
  onKind: (kind: 'reply' | 'note') => void;
  onCcs: (ccs: string[]) => void;
};

const address = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

/** Reply or note, and who will read it. */
export function ComposerTabs({ kind, canReply, whyNot, name, ticket, ccs, draftState, onKind, onCcs }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.tabs}>
      <div role="tablist" aria-label={t('tickets:composer.label')} className={classes.tabList}>
        {canReply ? (
          <button type="button" role="tab" aria-selected={kind === 'reply'} onClick={() => onKind('reply')}>
            <IconArrowBackUp size={16} aria-hidden="true" />
            {t('tickets:composer.reply')}
          </button>
        ) : null}
        <button type="button" role="tab" aria-selected={kind === 'note'} onClick={() => onKind('note')}>
          <IconLock size={16} aria-hidden="true" className={classes.noteLock} />
          {t('tickets:composer.note')}
        </button>
      </div>
      <span className={classes.about} aria-live="polite">
        {draftState === 'failed'
          ? t('tickets:composer.draftFailed')
          : draftState === 'saved'
            ? t('tickets:composer.draftSaved')
            : kind === 'reply' && ticket.brand
              ? t('tickets:composer.signature', { brand: ticket.brand.name })
              : ''}
      </span>
      {kind === 'note' ? (
        <span className={classes.to}>{canReply ? t('tickets:composer.hidden', { name }) : whyNot}</span>
      ) : (
        <Popover width={320} position="top-end" trapFocus>
          <Popover.Target>
            <button
              type="button"
              className={classes.to}
              title={[ticket.requester.email, ...ccs].filter(Boolean).join(', ')}
            >
              <span className="clip">
                {ccs.length > 0
                  ? t('tickets:composer.toAndCopies', { name, count: ccs.length })
                  : t('tickets:composer.to', { name })}
              </span>
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <p className="dim" style={{ fontSize: 12, marginBottom: 8 }}>
              {t('tickets:composer.toAddress', { address: ticket.requester.email ?? '' })}
            </p>
            <TagsInput
              label={t('tickets:facts.ccs')}
              value={ccs}
              onChange={(values) =>
                onCcs(values.map((each) => each.trim().toLowerCase()).filter((each) => address.test(each)))
              }
              splitChars={[',', ' ', ';']}
              acceptValueOnBlur
              maxTags={50}
              data-autofocus
              placeholder={ccs.length === 0 ? t('tickets:composer.addCopy') : ''}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
