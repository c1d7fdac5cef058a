// Writes the pages of docs/ that are made from the contract.
import { writeFileSync } from 'node:fs';
import { eventsPage } from './describe-events.ts';

writeFileSync(new URL('../docs/events.md', import.meta.url), eventsPage());
