import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPresence } from './presence.ts';

test('a signal that is no JSON, or none of ours, is passed over; the next is heard', (context) => {
  const said: string[] = [];
  const presence = openPresence(
    (topic) => said.push(topic),
    () => {},
  );
  context.after(presence.close);
  for (const text of ['', '{', 'null', '{"ticketId":"7"}']) presence.hear(text);
  assert.deepEqual(said, []);
  presence.hear(JSON.stringify({ ticketId: 7, id: 1, name: 'Sam', doing: 'looking', key: 'k', origin: 'elsewhere' }));
  assert.deepEqual(said, ['ticket:7']);
});
