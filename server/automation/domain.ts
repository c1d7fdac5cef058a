import type { Domain } from '../platform/domain.ts';
import { tidyDryRuns, tryRule } from './jobs/dry-run.ts';
import { mailAgent } from './jobs/mail-agent.ts';
import { runAutomations } from './jobs/run-automations.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const automation: Domain = {
  name: 'automation',
  tables: [
    'macros',
    'macro_uses',
    'rules',
    'rule_versions',
    'rule_revisions',
    'rule_firings',
    'rule_marks',
    'dry_runs',
    'dry_run_matches',
  ],
  routes,
  reactions,
  jobs: [tryRule, tidyDryRuns, mailAgent],
  sweeps: [runAutomations],
};
