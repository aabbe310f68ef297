/**
 * A client that cannot be delayed by what it watches: node load.mjs <url> <requests a second>. Sends POSTs until its
 * standard input ends, every other one on a connection of its own; then prints what it counted as JSON.
 */
import { Agent, request } from 'node:http';

const [url, rate] = process.argv.slice(2);
const counted = { sent: 0, answered: 0, refused: 0, failed: 0, versions: {}, why: {} };
// Idle for 5 s and closed by the client, as Node's own agent does.
const agents = [new Agent({ keepAlive: true, maxSockets: 32, timeout: 5_000 }), new Agent({ keepAlive: false })];
let open = 0;
let ending = false;

const timer = setInterval(send, 1000 / Number(rate));
process.stdin.resume().once('end', () => {
  ending = true;
  clearInterval(timer);
  finish();
});

function send() {
  open += 1;
  const agent = agents[counted.sent % 2];
  counted.sent += 1;
  const done = (key, why) => {
    open -= 1;
    counted[key] += 1;
    if (why) counted.why[why] = (counted.why[why] ?? 0) + 1;
    finish();
  };
  const sent = request(url, { method: 'POST', agent, timeout: 30_000, headers: { 'content-type': 'application/json' } }, (answer) => {
    let body = '';
    answer.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    answer.once('end', () => {
      if (answer.statusCode !== 200) return done('failed', `status ${answer.statusCode}`);
      const { version } = JSON.parse(body);
      counted.versions[version] = (counted.versions[version] ?? 0) + 1;
      done('answered');
    });
  });
  sent.once('timeout', () => sent.destroy(new Error('timeout')));
  sent.once('error', ({ code, message }) => done(code === 'ECONNREFUSED' ? 'refused' : 'failed', code ?? message));
  sent.end('{"hour":7}');
}

function finish() {
  if (!ending || open > 0) return;
  process.stdout.write(JSON.stringify(counted));
  process.exit(0);
}
