// Writes the pages of docs/ that are made from the contract and the rooms.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { domains } from '../server/domains.ts';
import { eventsPage } from './describe-events.ts';
import { flowPages } from './describe-flows.ts';

const docs = new URL('../docs/', import.meta.url);
writeFileSync(new URL('events.md', docs), eventsPage());
rmSync(new URL('flows', docs), { recursive: true, force: true });
mkdirSync(new URL('flows', docs));
for (const [name, page] of flowPages(domains)) writeFileSync(new URL(`flows/${name}`, docs), page);
