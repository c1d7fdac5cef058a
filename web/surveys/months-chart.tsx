import { useNavigate } from '@tanstack/react-router';
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CsatFigure } from '../../contract/surveys.ts';
import { answersLink } from './answers-link.ts';
import { useFigureWords } from './use-figure-words.ts';

type Props = { months: (CsatFigure & { month: string })[]; label: string };
const ticks = { fontSize: 11, fill: 'var(--text-3)' };

/** CSAT by month as a line in the band of its 95 % interval; a click opens the month's answers. The table beside it is for everyone else. */
export function MonthsChart({ months, label }: Props) {
  const words = useFigureWords();
  const navigate = useNavigate();
  const rows = months.map(({ month, score, low, high }) => ({ month, score, band: low === null ? null : [low, high] }));
  const scale = evenScale(Math.min(100, ...months.map((month) => month.low ?? 100)));
  const open = (month: unknown) => {
    if (typeof month === 'string') void navigate(answersLink({ period: month }) as never);
  };
  return (
    <div role="img" aria-label={label} style={{ height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={rows}
          accessibilityLayer={false}
          margin={{ top: 12, right: 48, bottom: 0, left: 0 }}
          onClick={(state) => open(state.activeLabel)}
          style={{ cursor: 'pointer' }}
        >
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis
            dataKey="month"
            tickFormatter={words.shortMonth}
            tick={ticks}
            axisLine={false}
            tickLine={false}
            tickMargin={8}
            padding={{ left: 16, right: 16 }}
          />
          <YAxis
            domain={[scale[0] ?? 0, 100]}
            ticks={scale}
            interval={0}
            tickFormatter={(value: number) => `${words.count(Math.round(value))} %`}
            tick={ticks}
            axisLine={false}
            tickLine={false}
            width={48}
          />
          <Area
            dataKey="band"
            stroke="none"
            fill="var(--chart-band)"
            fillOpacity={1}
            isAnimationActive={false}
            activeDot={false}
          />
          <Line
            dataKey="score"
            stroke="var(--chart-1)"
            strokeWidth={2}
            dot={{ r: 3, fill: 'var(--chart-1)', strokeWidth: 0 }}
            activeDot={{ r: 5, stroke: 'var(--sheet)', strokeWidth: 2 }}
            isAnimationActive={false}
            label={({ index, x, y, value }) => (
              <LastLabel
                shown={index === rows.length - 1}
                x={Number(x)}
                y={Number(y)}
                text={`${words.percent(Number(value))} %`}
              />
            )}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Per cents for the grid, evenly apart, from one at or below `lowest` to 100: at most six. */
function evenScale(lowest: number): number[] {
  const step = [5, 10, 20].find((each) => (100 - lowest) / each <= 5) ?? 20;
  const steps = Math.max(1, Math.ceil((100 - lowest) / step));
  return Array.from({ length: steps + 1 }, (_, at) => 100 - (steps - at) * step);
}

/** The newest value stands beside its point. */
function LastLabel({ shown, x, y, text }: { shown: boolean; x: number; y: number; text: string }) {
  if (!shown) return <g />;
  return (
    <text x={x + 8} y={y + 4} fontSize={12} fontWeight={600} fill="var(--text)">
      {text}
    </text>
  );
}
