import { chownSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildIdentity } from './child-identity.ts';

/** Where the server listens, and whether its data may be lost with the machine (tests only). */
export interface SettingsChoice {
  socketFolder: string;
  port: number;
  forTests: boolean;
}

/**
 * Writes postgresql.conf anew on every start, so that a new release's settings reach old data folders. An operator's
 * own choices (ALTER SYSTEM) live in postgresql.auto.conf, which PostgreSQL reads after it.
 */
export function writeSettings(clusterFolder: string, choice: SettingsChoice, identity: ChildIdentity): void {
  const settings = { ...common(choice), ...(choice.forTests ? FOR_TESTS : FOR_KEEPING) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  const file = join(clusterFolder, 'postgresql.conf');
  writeFileSync(
    `${file}.new`,
    `# Written on every start. For your own settings use ALTER SYSTEM.\n${lines.join('\n')}\n`,
  );
  if (identity) chownSync(`${file}.new`, identity.uid, identity.gid);
  renameSync(`${file}.new`, file);
}

/** For a machine of 1 to 4 GB that also runs the application: the server stays near 250 MB. */
function common({ socketFolder, port }: SettingsChoice): Record<string, string> {
  return {
    listen_addresses: '', // never on the network: only the socket
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(port), // only names the socket file
    max_connections: '100', // two processes with pools of 20, jobs, listeners, and room for a person
    shared_buffers: '128MB',
    effective_cache_size: '512MB', // a guess for the planner, reserves nothing
    work_mem: '8MB', // per sort or hash
    maintenance_work_mem: '64MB', // index builds and vacuum
    random_page_cost: '1.1', // solid-state disks
    jit: 'off', // compiling costs more than it saves on queries of milliseconds
    max_parallel_workers_per_gather: '0', // few cores; and containers give 64 MB of shared memory, too little for it
    timezone: 'UTC',
    log_timezone: 'UTC',
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'posix',
    idle_in_transaction_session_timeout: '5min', // a forgotten transaction stops vacuum from cleaning
    log_line_prefix: '%m [%p] ',
    log_error_verbosity: 'terse', // details quote values, which are customers' words
    log_parameter_max_length: '0', // the same
  };
}

const FOR_KEEPING: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on', // a commit we reported survives a power cut
  full_page_writes: 'on',
  wal_compression: 'on',
  min_wal_size: '80MB',
  max_wal_size: '1GB', // bounds both disk and the time of recovery after a crash
  checkpoint_timeout: '30min', // the fewer, the fewer whole pages are logged; recovery is bounded by max_wal_size
  log_min_duration_statement: '2000', // ms
  logging_collector: 'on', // the server's own process writes it, so an orphan goes on logging
  log_directory: 'log', // inside the cluster's folder
  log_filename: 'postgresql-%a.log', // one file a weekday, overwritten the week after: seven files at most
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/** Everything that makes data last is off: a test's data dies with the test. */
const FOR_TESTS: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  io_method: 'sync',
  max_connections: '400', // many houses at once on one server
  logging_collector: 'off',
  log_checkpoints: 'off',
};
