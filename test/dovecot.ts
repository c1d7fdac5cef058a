import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where Dovecot is, or null where it isn't installed. */
export const dovecotPath =
  ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(existsSync) ?? null;

export type Dovecot = {
  port: number;
  account: string;
  password: string;
  stop(): Promise<void>;
  newUidValidity(): Promise<void>;
};

/** A real Dovecot of its own on loopback, with one account, in a throw-away folder. Runs as root and not. */
export async function openDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecot-'));
  await chmod(folder, 0o777);
  const port = await freePort();
  const { username, uid, gid } = userInfo();
  // Mail may not belong to root: there it belongs to nobody.
  const owner = uid === 0 ? { uid: 65534, gid: 65534, name: 'nobody' } : { uid, gid, name: username };
  const config = join(folder, 'dovecot.conf');
  await writeFile(config, configuration(folder, port, owner));
  let child = await start(config, port);
  return {
    port,
    account: 'help',
    password: 'fern-and-clay',
    newUidValidity: async () => {
      // What a restored mailbox looks like to a client: the same mails under new numbers.
      await stop(child);
      await rm(join(folder, 'mail', 'dovecot-uidlist'), { force: true });
      for (const name of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache', 'dovecot-uidvalidity'])
        await rm(join(folder, 'mail', name), { force: true });
      await new Promise((resolve) => setTimeout(resolve, 1100));
      child = await start(config, port);
    },
    stop: async () => {
      await stop(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(config: string, port: number): Promise<ChildProcess> {
  const child = spawn(dovecotPath!, ['-F', '-c', config], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) {
      const { stderr } = spawnSync(dovecotPath!, ['-F', '-c', config], { timeout: 2000 });
      throw new Error(`Dovecot does not start: ${stderr}`);
    }
    if (await answers(port)) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Dovecot does not answer.');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function configuration(folder: string, port: number, owner: { uid: number; gid: number; name: string }): string {
  const asRoot = process.getuid?.() === 0;
  const self = asRoot ? '' : `default_internal_user = ${owner.name}\ndefault_login_user = ${owner.name}\n`;
  return `
${self}base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
passdb {
  driver = static
  args = password=fern-and-clay
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}
}
service imap-login {
  ${asRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}
