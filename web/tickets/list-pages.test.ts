import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TicketRow } from '../../contract/tickets.ts';
import { type ListPages, pagesShown, withPage, withRow } from './list-pages.ts';

const row = (id: number) => ({ id, unread: true }) as TicketRow;
const page = (ids: number[], next: string | null) => ({ items: ids.map(row), next });
const list: ListPages = {
  pages: [page([1, 2, 3], 'a'), page([3, 4, 5], 'b'), page([6, 7], null)],
  pageParams: ['', 'a', 'b'],
};

test('the pages on screen are those that hold the rows on screen, each ticket counted once', () => {
  assert.deepEqual(pagesShown(list.pages, 0, 2), [0]);
  assert.deepEqual(pagesShown(list.pages, 2, 3), [0, 1]);
  assert.deepEqual(pagesShown(list.pages, 5, 6), [2]);
});

test('a page is put in its place, and the one after it begins where it now ends', () => {
  const same = withPage(list, 0, page([1, 2, 9], 'a'));
  assert.deepEqual([same.nextMoved, same.list.pages[0]?.items.map((each) => each.id)], [false, [1, 2, 9]]);
  const moved = withPage(list, 0, page([8, 1, 2], 'a2'));
  assert.deepEqual([moved.nextMoved, moved.list.pageParams], [true, ['', 'a2', 'b']]);
  assert.equal(moved.list.pages[2], list.pages[2]);
});

test('a page that became the last takes those after it away', () => {
  const { list: shorter, nextMoved } = withPage(list, 1, page([4], null));
  assert.deepEqual([shorter.pages.length, shorter.pageParams, nextMoved], [2, ['', 'a'], false]);
});

test('a row is changed where it stands, and other pages stay the same objects', () => {
  const after = withRow(list, 4, { unread: false });
  assert.deepEqual(
    after.pages[1]?.items.map((each) => each.unread),
    [true, false, true],
  );
  assert.equal(after.pages[0], list.pages[0]);
});
