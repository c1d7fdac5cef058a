import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryAfterReport } from './delivery-after-report.ts';

test('what a report makes of each state', () => {
  const reports = ['delivered', 'deferred', 'bounced'] as const;
  const table = {
    queued: [null, null, null],
    undone: [null, null, null],
    sent: ['delivered', 'deferred', 'bounced'],
    deferred: ['delivered', null, 'bounced'],
    delivered: [null, null, 'bounced'],
    bounced: ['delivered', null, null],
    failed: ['delivered', null, null],
  } as const;
  for (const [now, expected] of Object.entries(table) as [keyof typeof table, readonly unknown[]][])
    assert.deepEqual(
      reports.map((reported) => deliveryAfterReport(now, reported)),
      expected,
      now,
    );
});
