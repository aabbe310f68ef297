import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderHtml, STYLESHEET, STYLESHEET_NAME } from '../../src/domain/report/html/page.ts';
import { need } from '../support/parts.ts';
import { shownOf } from '../unit/domain/report/fixtures.ts';

/** What Jenkins sends with archived HTML: no script, no inline style, nothing from elsewhere. */
const JENKINS_POLICY = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let server: Server;
let address: string;

beforeAll(async () => {
  const page = renderHtml(['gate-fail', 'hostile'].map(shownOf));
  server = createServer((request, response) => {
    const css = request.url?.endsWith(STYLESHEET_NAME);
    response.writeHead(200, {
      'content-type': css ? 'text/css' : 'text/html; charset=utf-8',
      'content-security-policy': JENKINS_POLICY,
    });
    response.end(css ? STYLESHEET : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
});

afterAll(() => void server?.close());

test.for([
  ['light', 1200],
  ['dark', 1200],
  ['light', 400],
] as const)(
  'the page reads well under the policy of Jenkins: %s, %i pixels',
  async ([colorScheme, width], context) => {
    const browser = await chromium.launch({ executablePath: need('chromium', context), args: QUIET });
    try {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(address).origin)) complaints.push(`asks for ${request.url()}`);
      });
      await page.goto(address);
      expect(await page.locator('h1, .verdict').first().isVisible()).toBe(true);
      expect(await page.locator('body').innerText()).toContain('FAIL');
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      expect(await page.locator('svg').count()).toBeGreaterThan(0);
      expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
