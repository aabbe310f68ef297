// A service that a test scripts through script.json beside it; Node's own modules only, so that it starts in any image.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const script = JSON.parse(readFileSync(new URL('script.json', import.meta.url), 'utf8'));
if (script.broken) process.exit(1);
const asked = { health: 0, predict: 0 };

const next = (name, statuses = [200], dieAt = Number.POSITIVE_INFINITY) => {
  asked[name] += 1;
  if (asked[name] >= dieAt) process.exit(1);
  return statuses[(asked[name] - 1) % statuses.length];
};

const answers = {
  [script.healthAt ?? '/health']: () => [
    next('health', script.health, script.dieAtHealth),
    { status: 'ok', ...(script.model && { model_digest: script.model }) },
  ],
  '/predict': () => [next('predict', script.predict, script.dieAtPredict), { version: script.version ?? null }],
  '/': () => [200, { version: script.version ?? null }],
};

const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const path = new URL(request.url, 'http://service').pathname;
    const [status, body] = answers[path]?.() ?? [404, { error: `no ${path}` }];
    const text = JSON.stringify({ ...body, host: process.env.HOSTNAME });
    const send = () => response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    setTimeout(send, path === '/predict' ? (script.slow ?? 0) : 0);
  });
});
setTimeout(() => server.listen(Number(process.env.PORT ?? 8080)), script.listenAfter ?? 0);

process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
