import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ServicePolicy, type TargetHours, targetHours } from '../../contract/service-levels.ts';
import { targetKinds } from '../../contract/target-kinds.ts';
import { priorities } from '../../contract/tickets.ts';
import { durationText, minutesOf } from './duration.ts';
import css from './service-levels.module.css';

type Targets = ServicePolicy['targets'];
type Props = { targets: Targets; change: (targets: Targets) => void };

/** What is promised: a line for each kind, a column for each priority. */
export function TargetsTable({ targets, change }: Props) {
  const { t } = useTranslation();
  const order = priorities.toReversed();
  return (
    <div className={css.scroll}>
      <table className={css.targets}>
        <thead>
          <tr>
            <td />
            {order.map((priority) => (
              <th key={priority} scope="col">
                {t(`tickets:priority.${priority}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('levels:policies.hours')}</th>
            {order.map((priority) => (
              <td key={priority}>
                <Select
                  aria-label={t('levels:policies.hoursOf', { priority: t(`tickets:priority.${priority}`) })}
                  value={targets[priority].hours}
                  allowDeselect={false}
                  data={targetHours.map((each) => ({ value: each, label: t(`levels:hours.${each}`) }))}
                  onChange={(hours) =>
                    change({
                      ...targets,
                      [priority]: { ...targets[priority], hours: (hours ?? 'business') as TargetHours },
                    })
                  }
                />
              </td>
            ))}
          </tr>
          {targetKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" title={t(`levels:means.${kind}`)}>
                {t(`tickets:target.${kind}`)}
              </th>
              {order.map((priority) => (
                <td key={priority}>
                  <Duration
                    label={`${t(`tickets:target.${kind}`)}, ${t(`tickets:priority.${priority}`)}`}
                    minutes={targets[priority][kind]}
                    set={(minutes) => change({ ...targets, [priority]: { ...targets[priority], [kind]: minutes } })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DurationProps = { label: string; minutes: number | null; set: (minutes: number | null) => void };

/** Taken over when it is left; what is no duration stays and says so. */
function Duration({ label, minutes, set }: DurationProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(durationText(minutes));
  const read = minutesOf(text);
  return (
    <TextInput
      aria-label={label}
      placeholder="–"
      value={text}
      error={read === undefined ? t('levels:policies.noDuration') : null}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const fresh = minutesOf(event.currentTarget.value);
        if (fresh !== undefined) set(fresh);
      }}
      onBlur={() => read !== undefined && setText(durationText(read))}
    />
  );
}
