import { returnPath } from './return-path.ts';

/** Opens the workspace afresh, so that nothing of an earlier session is left in memory. */
export function enterWorkspace(): void {
  window.location.assign(returnPath(window.location.search));
}
