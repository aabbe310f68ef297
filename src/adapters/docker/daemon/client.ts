import type { Agent, IncomingMessage } from 'node:http';
import Modem from 'docker-modem';
import Dockerode from 'dockerode';
import type { Environment } from './place.ts';
import { wholeOf } from './whole.ts';

/** dockerode over connections that `agent` makes. */
export function clientOver(agent: Agent, { DOCKER_API_VERSION: version }: Environment): Dockerode {
  return new Dockerode({ modem: modemOver(agent, version && `v${version}`) } as Dockerode.DockerOptions);
}

/**
 * Made without its constructor, which reads DOCKER_HOST, DOCKER_CERT_PATH and files of this process whatever it is
 * given. It takes any `socketPath` for a reason to leave the host to its agent.
 */
function modemOver(agent: Agent, version: string | undefined): Modem {
  const modem = Object.create(Modem.prototype) as Modem;
  const dial: Modem['dial'] = (options, callback = () => {}) => {
    const whole = options.isStream ? callback : read(callback);
    Modem.prototype.dial.call(modem, { ...options, isStream: true }, whole);
  };
  return Object.assign(modem, { dial, agent, version, protocol: 'http', headers: {}, socketPath: 'daemon' });
}

/**
 * Reads an answer to its end. docker-modem itself would never answer where a connection breaks in the middle of one,
 * and takes the numbers and words of a log for JSON.
 */
const read =
  (callback: Modem.RequestCallback): Modem.RequestCallback =>
  (error, answer) => {
    if (error) return callback(error, null);
    bodyOf(answer as IncomingMessage).then(
      (body) => callback(null, body),
      (cause: Error) => callback(cause, null),
    );
  };

async function bodyOf(answer: IncomingMessage): Promise<object> {
  const bytes = await wholeOf(answer);
  const isJson = answer.headers['content-type']?.startsWith('application/json');
  return isJson && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : bytes;
}
