// One Chromium for all tests: every page counts what it asks of other machines, and fails on an error of the page.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after } from 'node:test';

const require = createRequire(new URL('../../main/web/package.json', import.meta.url));
const { chromium } = require('playwright-core');
export const axeSource = require.resolve('axe-core/axe.min.js');

export const BASE = process.env.ANNALES_PAGE;
export const SHOTS = process.env.ANNALES_SHOTS;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
});
after(() => browser.close());

/** Every address that any page of this run asked for outside this machine. */
export const strangers = [];

/** Runs a test on a new page; what the page reports as an error, and is not expected, fails it. */
export async function onPage({ expected, ...options }, action) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = [];
  page.on('request', request => /^(data|blob|file):/.test(request.url()) || /^http:\/\/localhost[:/]/.test(request.url()) || strangers.push(request.url()));
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && !/WebGL|GL Driver/.test(message.text()) && errors.push(message.text()));
  page.on('dialog', dialog => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    await action(page, context);
    assert.deepEqual(errors.filter(error => !expected?.test(error)), []);
  } finally {
    await context.close();
  }
}

/** Opens a view of the page, without its map unless that is what is looked at: drawing one takes seconds without a graphics card. */
export async function open(page, view, { map = false } = {}) {
  if (!map) {
    await page.route(/\/map\.js$/, route => route.fulfill({ body: '', contentType: 'text/javascript' }));
  }
  await page.goto(`${BASE}/${view}`);
  await page.waitForSelector('main > *');
}

/** Takes a picture to be looked at. */
export async function shot(page, name) {
  if (SHOTS) {
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  }
}

/** Asks the interface. */
export async function api(path) {
  const answer = await fetch(`${BASE}/api/${path}`);
  assert.equal(answer.status, 200, path);
  return answer.json();
}
