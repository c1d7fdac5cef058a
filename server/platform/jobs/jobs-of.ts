import type { Domain } from '../domain.ts';
import { eraseUnusedFiles } from './erase-unused-files.ts';
import type { Job } from './queue.ts';

/** All jobs of a house: those of its rooms and those that need to ask every room. */
export function jobsOf(domains: readonly Domain[]): Job[] {
  return [...domains.flatMap((domain) => domain.jobs ?? []), eraseUnusedFiles(domains)];
}
