import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listLines } from './list-lines.ts';
import type { ListRow } from './list-pages.ts';

const row = (id: number, priority: ListRow['priority']) => ({ id, priority, assignee: null }) as ListRow;

test('each group has one head above its rows, with the count that was told', () => {
  const rows = [row(1, 'urgent'), row(2, 'urgent'), row(3, null)];
  const lines = listLines(rows, 'priority', [{ key: 'urgent', name: null, count: 7 }]);
  assert.deepEqual(
    lines.map((line) => (line.kind === 'head' ? [line.group.key, line.group.count] : line.row.id)),
    [['urgent', 7], 1, 2, [null, 0], 3],
  );
  assert.equal(new Set(lines.map((line) => line.key)).size, lines.length);
});

test('without groups there are only rows', () => {
  assert.deepEqual(
    listLines([row(1, null)], null).map((line) => line.kind),
    ['row'],
  );
});
