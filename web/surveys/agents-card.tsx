import { useTranslation } from 'react-i18next';
import type { AgentBrief } from '../../contract/staff.ts';
import type { CsatFigure } from '../../contract/surveys.ts';
import { Avatar } from '../ui/avatar.tsx';
import { AnswersAnchor } from './answers-anchor.tsx';
import css from './csat-page.module.css';
import { IntervalBar } from './interval-bar.tsx';
import { useFigureWords } from './use-figure-words.ts';

type Row = CsatFigure & { agent: AgentBrief | null };

/** CSAT by the agent who held the ticket when it was solved. */
export function AgentsCard({ agents, period }: { agents: Row[]; period: string }) {
  const { t } = useTranslation();
  const rows = agents.toSorted((a, b) => b.answers - a.answers);
  return (
    <section className={css.card} data-span="7">
      <h2 className={css.title}>{t('surveys:agents.title')}</h2>
      <p className={css.of}>{t('surveys:agents.of')}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t('surveys:column.agent')}</th>
            <th className={css.wide} style={{ width: '28%' }}>
              <span className="sr">{t('surveys:column.interval')}</span>
            </th>
            <th>{t('surveys:csat')}</th>
            <th>{t('surveys:column.ratings')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AgentRow key={row.agent?.id ?? 0} row={row} period={period} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AgentRow({ row, period }: { row: Row; period: string }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const { agent, score, low, high, answers } = row;
  const has = score !== null && low !== null && high !== null;
  return (
    <tr>
      <td>
        <span className={css.who}>
          {agent && <Avatar name={agent.name} kind="agent" size={24} />}
          <span className="clip" title={agent?.name} dir="auto">
            {agent?.name ?? t('surveys:nobody')}
          </span>
        </span>
      </td>
      <td className={css.wide}>{has && <IntervalBar score={score} low={low} high={high} />}</td>
      <td className={css.score}>
        {has ? (
          <>
            {words.percent(score)} %
            <span>{t('surveys:interval', { low: words.percent(low), high: words.percent(high) })}</span>
          </>
        ) : (
          <span>{t('surveys:tooEarly')}</span>
        )}
      </td>
      <td>
        {agent ? (
          <AnswersAnchor
            period={period}
            agentId={agent.id}
            className={css.link}
            label={t('surveys:answersOf', { count: answers, name: agent.name })}
          >
            {words.count(answers)}
          </AnswersAnchor>
        ) : (
          words.count(answers)
        )}
      </td>
    </tr>
  );
}
