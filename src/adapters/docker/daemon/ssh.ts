import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import { refuse } from '../../../foundation/problems/errors.ts';
import { inheritable } from '../../processes/processes.ts';
import type { Environment } from './place.ts';

/** Code of a connection that the ssh command could not make or keep. */
export const SSH_FAILED = 'ESSH';

/**
 * A connection to a daemon through the ssh command, as the docker command makes it: so hosts, users, keys, agents and
 * jumps of the user's own ssh configuration count. dockerode's ssh client would read none of them.
 */
export function dialStdio(address: string, environment: Environment): Duplex {
  const child = spawn('ssh', [...argvOf(address)], {
    env: inheritable(environment),
    stdio: 'pipe',
    // Its own process group: what ends this process by hand must not end the connection before it has cleared up.
    detached: process.platform !== 'win32',
  });
  const stream = streamOver(child);
  // What an agent calls while a connection waits for its next request, which must not keep this process alive.
  const pipes = [child.stdin, child.stdout, child.stderr] as unknown as { ref(): void; unref(): void }[];
  const each = (name: 'ref' | 'unref') => () => {
    for (const one of [child, ...pipes]) one[name]();
    return stream;
  };
  const ignored = () => stream;
  return Object.assign(stream, {
    ref: each('ref'),
    unref: each('unref'),
    setKeepAlive: ignored,
    setTimeout: ignored,
  });
}

/** Words of ssh: options, then the machine, then what runs there. */
function argvOf(address: string): readonly string[] {
  const url = URL.parse(address);
  // The far side's shell reads what runs there.
  if (!url?.hostname || !/^[\w./-]*$/.test(url.pathname) || url.password !== '')
    return refuse('docker-host', 'is not an address for ssh', 'write ssh://user@host, without a password', {
      value: address,
    });
  const socket = url.pathname.replace(/^\/$/, '');
  return [
    ...['-o', 'ConnectTimeout=30', '-T'],
    ...(url.username === '' ? [] : ['-l', decodeURIComponent(url.username)]),
    ...(url.port === '' ? [] : ['-p', url.port]),
    ...['--', url.hostname, 'docker'],
    ...(socket === '' ? [] : ['--host', `unix://${socket}`]),
    ...['system', 'dial-stdio'],
  ];
}

const WORDS_BYTES = 4_096;
const WORDS_MS = 250;

/** Ends in an error that says why where the command failed; what could not be written then is no news. */
function streamOver(child: ChildProcessWithoutNullStreams): Duplex {
  const complaint = complaintOf(child);
  child.stdin.on('error', () => {});
  const stream = new Duplex({
    read: () => void child.stdout.resume(),
    write: (chunk, encoding, done) => void child.stdin.write(chunk, encoding, () => done()),
    final: (done) => void child.stdin.end(() => done()),
    destroy: (error, done) => {
      child.kill();
      done(error);
    },
  });
  child.stdout.on('data', (bytes: Uint8Array) => {
    if (!stream.push(bytes)) child.stdout.pause();
  });
  child.stdout.once('close', async () => {
    const why = await complaint;
    if (why === undefined) stream.push(null);
    else stream.destroy(Object.assign(new Error(why), { code: SSH_FAILED }));
  });
  return stream;
}

/** Why the command failed, once it has ended, in its own words; undefined where it did not. */
const complaintOf = (child: ChildProcessWithoutNullStreams): Promise<string | undefined> =>
  new Promise((resolve) => {
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-WORDS_BYTES);
    });
    child.once('error', ({ message, code }: NodeJS.ErrnoException) =>
      resolve(code === 'ENOENT' ? 'ssh was not found on PATH' : message),
    );
    child.once('exit', (code, signal) => {
      const tell = () =>
        resolve(
          code === 0 || signal !== null ? undefined : words.trim() || `ssh ended with exit code ${code}`,
        );
      child.once('close', tell);
      // A connection that ssh keeps for later holds its standard error open.
      setTimeout(tell, WORDS_MS);
    });
  });
