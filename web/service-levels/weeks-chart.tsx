import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';

type Props = { rows: { name: string; achieved: number; missed: number }[]; label: string };
const ticks = { fontSize: 11, fill: 'var(--text-3)' };

/** Achieved and missed by week, one upon the other. The table beside it is for everyone who cannot see it. */
export function WeeksChart({ rows, label }: Props) {
  const { t } = useTranslation();
  return (
    <div role="img" aria-label={label} style={{ height: '100%' }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={rows} accessibilityLayer={false} maxBarSize={40}>
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis dataKey="name" tick={ticks} axisLine={false} tickLine={false} tickMargin={8} />
          <YAxis tick={ticks} axisLine={false} tickLine={false} width={40} allowDecimals={false} />
          <Legend
            iconSize={10}
            wrapperStyle={{ fontSize: 12 }}
            formatter={(name) => <span style={{ color: 'var(--text-2)' }}>{name}</span>}
          />
          <Bar
            dataKey="achieved"
            name={t('levels:report.column.achieved')}
            stackId="all"
            fill="var(--good-mark)"
            isAnimationActive={false}
          />
          <Bar
            dataKey="missed"
            name={t('levels:report.column.missed')}
            stackId="all"
            fill="var(--bad-mark)"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
