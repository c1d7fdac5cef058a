/** One line of the report: what, what was measured, the goal beside it, and what today's desks reach where that is known. */
export type Line = { what: string; measured: string; goal: string; today?: string };

/** Prints lines as a table that can be pasted into a note. */
export function print(lines: readonly Line[]): void {
  const rows = [
    ['what', 'measured', 'goal', 'desks today'],
    ...lines.map((line) => [line.what, line.measured, line.goal, line.today ?? '']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

export const perSecond = (count: number) => `${Math.round(count)}/s`;
export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
