// Serves the model package beside it as a service should: its health tells the digest of the model that it has read.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const VERSION = 'one';
const folder = new URL('model/', import.meta.url);
const { file } = JSON.parse(readFileSync(new URL('model.json', folder), 'utf8'));
const digest = createHash('sha256').update(readFileSync(new URL(file, folder))).digest('hex');
const answers = {
  '/health': { status: 'ok', model_digest: `sha256:${digest}`, version: VERSION },
  '/predict': { late: false },
};
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const answer = answers[new URL(request.url, 'http://service').pathname];
    response
      .writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer ?? { error: 'nothing here' }));
  });
});
server.listen(8080);
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
