import { Button, Modal, TextInput } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Macro } from '../../contract/automation.ts';
import { reading } from '../live/reading.ts';
import { hearMacroWish } from '../ui/macro-wish.ts';
import { offerInPalette } from '../ui/palette-store.ts';
import { useKeys } from '../ui/use-keys.ts';
import { usePhone } from '../ui/use-phone.ts';
import { foundMacros } from './found-macros.ts';
import css from './macro-picker.module.css';
import { MacroPreview } from './macro-preview.tsx';
import type { MacroText } from './use-macro.ts';

type Props = { ticketId: number; write: (text: MacroText) => void };

/** At the key `m`, and at `/` in the composer: finds a macro, shows what it does to this ticket, uses it. */
export function MacroPicker({ ticketId, write }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  const label = t('automation:picker.key');
  useKeys([{ keys: 'm', label, group: t('tickets:keys.ticket'), run: open }]);
  useEffect(() => offerInPalette([{ id: 'act-m', keys: 'm', label, icon: <IconBolt size={16} />, run: open }]));
  useEffect(() => hearMacroWish((wished) => wished === ticketId && setOpened(true)), [ticketId]);
  return opened ? <Picking ticketId={ticketId} write={write} close={() => setOpened(false)} /> : null;
}

function Picking({ ticketId, write, close }: Props & { close: () => void }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [sure, setSure] = useState(0);
  const macros = useQuery(reading(automationRoutes.listMacros));
  const found = foundMacros(macros.data?.items ?? [], query);
  const chosen = found[Math.min(at, found.length - 1)];
  const onKey = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((now) => Math.max(0, Math.min(found.length - 1, now + step)));
    else if (event.key === 'Enter' && chosen) setSure((now) => now + 1);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('automation:picker.title')}
      size="xl"
      returnFocus={false}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('forms:close') }}
    >
      <TextInput
        aria-label={t('automation:macros.search')}
        placeholder={t('automation:macros.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        data-autofocus
        mt={4}
        dir="auto"
        role="combobox"
        aria-expanded
        aria-controls="macros-found"
        {...(chosen && { 'aria-activedescendant': `macro-${chosen.id}` })}
      />
      <div className={css.both}>
        <Found macros={found} chosen={chosen} choose={setAt} />
        <div className={css.preview}>
          {chosen ? (
            <MacroPreview key={chosen.id} macro={chosen} ticketId={ticketId} write={write} close={close} sure={sure} />
          ) : (
            <p className="dim">{t('automation:picker.choose')}</p>
          )}
        </div>
      </div>
      {macros.isSuccess && found.length === 0 && <p className="dim">{t('automation:macros.nothingFound')}</p>}
    </Modal>
  );
}

type FoundProps = { macros: readonly Macro[]; chosen: Macro | undefined; choose: (at: number) => void };

function Found({ macros, chosen, choose }: FoundProps) {
  const { t } = useTranslation();
  return (
    <div id="macros-found" role="listbox" aria-label={t('automation:picker.label')} className={css.list}>
      {macros.map((macro, at) => (
        <Button
          key={macro.id}
          id={`macro-${macro.id}`}
          role="option"
          aria-selected={macro.id === chosen?.id}
          variant="subtle"
          color="gray"
          justify="flex-start"
          tabIndex={-1}
          className={css.option ?? ''}
          onClick={() => choose(at)}
        >
          <span className={css.name} dir="auto">
            {macro.name}
          </span>
          {macro.category && <span className={css.category}>{macro.category}</span>}
        </Button>
      ))}
    </div>
  );
}
