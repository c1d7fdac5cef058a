import { launch } from '../scripts/launch.ts';

// The server as `npm start` runs it, without building the pages that no test here looks at.
await launch({ env: process.env });
