import type { House } from '../../platform/house.ts';

const versions = new WeakMap<House, number>();

/** Counts up whenever this process changed roles, teams or accounts: what was remembered under an older number is worthless. */
export function staffVersion(house: House): number {
  return versions.get(house) ?? 0;
}

/** To be called after the commit of such a change. */
export function staffChanged(house: House): void {
  versions.set(house, staffVersion(house) + 1);
}
