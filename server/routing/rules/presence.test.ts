import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PresenceState } from '../../../contract/routing.ts';
import { presenceAfterSign, presenceAfterSilence, type Standing } from './presence-after.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const settings = { awayAfterMinutes: 10, offlineAfterMinutes: 3 };
const standing = (
  state: PresenceState,
  here: number,
  active: number,
  chosenBy: 'agent' | 'house' = 'agent',
): Standing => ({
  state,
  chosenBy,
  hereAt: ago(here),
  activeAt: ago(active),
});

const silences: [what: string, standing: Standing, after: PresenceState | null][] = [
  ['who works stays', standing('online', 1, 1), null],
  ['who touches nothing for ten minutes is away', standing('online', 0, 10), 'away'],
  ['a minute before that not yet', standing('online', 0, 9), null],
  ['whose pages are closed is offline', standing('online', 3, 3), 'offline'],
  ['away and then gone is offline', standing('away', 3, 30, 'house'), 'offline'],
  ['away and still there stays away', standing('away', 0, 60), null],
  ['a break with a closed laptop stays a break', standing('break', 60, 60), null],
  ['a break that does not end is the end of the day', standing('break', 90, 90), 'offline'],
  ['offline stays offline', standing('offline', 600, 600), null],
];
for (const [what, given, after] of silences)
  test(`silence: ${what}`, () => assert.equal(presenceAfterSilence(given, now, settings), after));

const signs: [what: string, standing: Standing | null, active: boolean, after: PresenceState | null][] = [
  ['who is here for the first time is online', null, false, 'online'],
  ['who was taken for gone is back', standing('offline', 600, 600, 'house'), false, 'online'],
  ['who was taken for away is back with a touch', standing('away', 0, 20, 'house'), true, 'online'],
  ['an open page alone brings nobody back', standing('away', 0, 20, 'house'), false, null],
  ['a chosen break stays', standing('break', 0, 0), true, null],
  ['a chosen offline stays', standing('offline', 0, 0), true, null],
  ['online stays', standing('online', 0, 0, 'house'), true, null],
];
for (const [what, given, active, after] of signs)
  test(`sign: ${what}`, () => assert.equal(presenceAfterSign(given, active), after));
