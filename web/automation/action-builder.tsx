import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Action, type ActionName, actionNames, actionPlaces } from '../../contract/automation-actions.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import css from './action-builder.module.css';
import { ActionFields } from './action-fields.tsx';
import { actionStart } from './action-start.ts';

type Props = {
  actions: readonly Action[];
  change: (actions: Action[]) => void;
  place: 'macro' | 'rule';
  /** What the server refused, by its path (`body.actions.0.template`). */
  faults?: readonly RefusedField[];
};

/** What is to be done, one after another. */
export function ActionBuilder({ actions, change, place, faults = [] }: Props) {
  const { t } = useTranslation();
  const offered = actionNames.filter((name) => place === 'rule' || actionPlaces[name] !== 'rules');
  return (
    <fieldset className={css.builder}>
      <legend className="sr">{t('automation:actions.label')}</legend>
      {actions.length === 0 && <p className="dim">{t('automation:actions.none')}</p>}
      <ol className={css.list}>
        {actions.map((action, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an action is its place in the list.
            key={`${at} ${action.do}`}
            className={css.action}
            aria-label={t('automation:actions.of', { number: at + 1 })}
          >
            <div className={css.head}>
              <strong className="grow">{t(`automation:actions.do.${action.do}`)}</strong>
              <ActionIcon
                aria-label={t('automation:actions.up', { number: at + 1 })}
                disabled={at === 0}
                onClick={() => change(swapped(actions, at))}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('automation:actions.remove', { number: at + 1 })}
                onClick={() => change(actions.filter((_, place) => place !== at))}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
            <ActionFields
              action={action}
              place={place}
              change={(changed) => change(actions.map((each, place) => (place === at ? changed : each)))}
            />
            {faultsAt(faults, at).map((fault) => (
              <p key={fault.path} className={css.fault} role="alert">
                {fault.message}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <AddAction offered={offered} add={(name) => change([...actions, actionStart(name)])} />
    </fieldset>
  );
}

function AddAction({ offered, add }: { offered: readonly ActionName[]; add: (name: ActionName) => void }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />}>
          {t('automation:actions.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {offered.map((name) => (
          <Menu.Item key={name} onClick={() => add(name)}>
            {t(`automation:actions.do.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function swapped(actions: readonly Action[], at: number): Action[] {
  const moved = [...actions];
  const [action] = moved.splice(at, 1);
  if (action) moved.splice(at - 1, 0, action);
  return moved;
}

function faultsAt(faults: readonly RefusedField[], at: number): RefusedField[] {
  return faults.filter(({ path }) => path.startsWith(`body.actions.${at}.`));
}
