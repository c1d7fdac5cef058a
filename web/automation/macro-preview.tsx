import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Macro } from '../../contract/automation.ts';
import type { Effect } from '../../contract/automation-actions.ts';
import { call } from '../api.ts';
import { Loaded } from '../ui/loaded.tsx';
import css from './macro-picker.module.css';
import { plainText } from './plain-text.ts';
import { useEffectWords } from './use-effect-words.ts';
import { type MacroText, useMacro } from './use-macro.ts';

type Props = {
  macro: Macro;
  ticketId: number;
  write: (text: MacroText) => void;
  close: () => void;
  /** Counts up when the chosen macro is confirmed by key. */
  sure: number;
};

/** What a macro does to this ticket: its words filled in, and what it changes. */
export function MacroPreview({ macro, ticketId, ...rest }: Props) {
  const preview = useQuery({
    queryKey: ['macros', macro.id, 'preview', ticketId],
    queryFn: () => call(automationRoutes.previewMacro, { params: { id: macro.id }, body: { ticketId } }),
    retry: false,
    staleTime: 0,
  });
  return (
    <Loaded query={preview}>
      {({ effects }) => <Effects macro={macro} ticketId={ticketId} effects={effects} {...rest} />}
    </Loaded>
  );
}

function Effects({ macro, ticketId, effects, write, close, sure }: Props & { effects: Effect[] }) {
  const { t } = useTranslation();
  const words = useEffectWords(effects.flatMap((effect) => (effect.kind === 'change' ? [effect] : [])));
  const use = useMacro(macro, ticketId, write);
  const isSaid = ({ kind }: Effect) => kind === 'reply' || kind === 'note';
  const lines = effects.filter((effect) => !isSaid(effect)).map(words.effect);
  // First the dialog gives the focus back, then the composer takes it.
  const run = () => {
    close();
    setTimeout(() => use(effects, lines));
  };
  const confirmed = useEffectEvent(run);
  useEffect(() => {
    if (sure > 0) confirmed();
  }, [sure]);
  return (
    <>
      <h3 className={css.heading}>{t('automation:picker.preview')}</h3>
      {effects.length === 0 && <p className="dim">{t('automation:picker.nothing')}</p>}
      {effects.filter(isSaid).map((effect) => (
        <p key={effect.kind} className={css.said} data-kind={effect.kind} dir="auto">
          {saidBy(effect)}
        </p>
      ))}
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button onClick={run} disabled={effects.length === 0}>
        {t(effects.some(isSaid) ? 'automation:picker.use' : 'automation:picker.apply')}
      </Button>
    </>
  );
}

function saidBy(effect: Effect): string {
  if (effect.kind !== 'reply' && effect.kind !== 'note') return '';
  return effect.text ?? plainText(effect.html ?? '');
}
