// Accessible, narrow, safe, and quick.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { api, axeSource, BASE, onPage, open, shot, strangers } from './browser.mjs';

const [place] = (await api('places')).rows;
const [actor] = (await api('actors')).rows;
const documents = (await api('documents')).rows;
const longest = documents.reduce((one, other) => one.statements > other.statements ? one : other);
const event = (await api('events?type=capture')).events[0];

const VIEWS = {
  overview: '', event: `#/?event=${event.id}`, day: '#/day/1993-06-01', figures: '#/figures', disputes: '#/disputes', places: '#/places',
  actors: '#/actors', place: `#/place/${encodeURIComponent(place.id)}`, actor: `#/actor/${encodeURIComponent(actor.id)}`,
  documents: '#/documents', document: `#/document/${longest.id}`, issues: '#/issues', search: '#/search?text=Lachin', read: '#/read',
};

for (const colorScheme of ['light', 'dark']) {
  test(`every view meets WCAG AA (${colorScheme})`, () => onPage({ colorScheme }, async page => {
    const found = [];
    for (const [name, view] of Object.entries(VIEWS)) {
      await open(page, view);
      await page.waitForLoadState('networkidle');
      await page.evaluate(await (await import('node:fs/promises')).readFile(axeSource, 'utf8'));
      const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
      found.push(...violations.map(one => `${name}: ${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')}`));
      await page.goto('about:blank');
    }
    assert.deepEqual(found, []);
  }));
}

test('every view fits 400 px without scrolling sideways', () => onPage({ viewport: { width: 400, height: 800 } }, async page => {
  for (const [name, view] of Object.entries(VIEWS)) {
    await open(page, view);
    await page.waitForLoadState('networkidle');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
    await shot(page, `narrow-${name}`);
    await page.goto('about:blank');
  }
}));

test('text of a hostile document is shown and never runs', () => onPage({}, async page => {
  const hostile = documents.find(one => one.name === 'hostile.txt');
  for (const view of [`#/document/${hostile.id}?show=statement,figure,place,actor,time,issue`, '', '#/actors', '#/places', '#/figures', '#/disputes',
    '#/search?text=%3Cscript%3E', `#/?document=${hostile.id}`]) {
    await open(page, view);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => window.hacked), undefined, view);
    assert.equal(await page.locator('main script, main img, main iframe').count(), 0, view);
    await page.goto('about:blank');
  }
  await open(page, `#/document/${hostile.id}`);
  await page.waitForSelector('.zone');
  assert.match(await page.textContent('.text'), /<script>window\.hacked/);
}));

test('the policy lets nothing in from elsewhere', async () => {
  const answer = await fetch(BASE);
  const policy = answer.headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});

test('scripts are small', async () => {
  let size = 0;
  for (const name of ['app.js', 'map.js']) {
    size += gzipSync(Buffer.from(await (await fetch(`${BASE}/${name}`)).arrayBuffer())).length;
  }
  console.log(`measured scripts ${Math.round(size / 1000)} kB gzipped`);
  assert.ok(size <= 500_000, `${size} bytes`);
});

test('a document dropped on the page is read and can be opened; one that is no document is refused', () => onPage({ expected: /400 \(Bad Request\)/ }, async page => {
  await open(page, '#/read');
  await page.fill('#published', '2020-10-09');
  await page.setInputFiles('#files', [
    { name: 'dropped.txt', mimeType: 'text/plain', buffer: Buffer.from('On 8 October 2020 the army shelled the town of Shusha. Two journalists were wounded.\n') },
  ]);
  await page.waitForSelector('.job.done', { timeout: 90_000 });
  await page.click('.job.done a');
  await page.waitForSelector('.piece.s-statement');
  await open(page, '#/read');
  await page.setInputFiles('#files', [{ name: 'tool.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }]);
  await page.waitForSelector('.problems li');
}));

const put = (name, text) => fetch(`${BASE}/api/readings?name=${name}`, { method: 'POST', headers: { 'X-Annales': 'page' }, body: text });

test('a view that is open shows what is read meanwhile', () => onPage({}, async page => {
  await open(page, '');
  await page.waitForSelector('.event');
  const before = await page.textContent('.panel-head .faint');
  await put('meanwhile.txt', 'On 3 July 1995 rebels captured the town of Lachin. On 5 July 1995 the army shelled the town of Shusha.\n');
  await page.waitForFunction(was => document.querySelector('.panel-head .faint')?.textContent !== was, before, { timeout: 90_000 });
}));

test('a reading that is cancelled leaves nothing behind', () => onPage({}, async page => {
  await open(page, '#/read');
  const long = Array.from({ length: 1500 }, (_, i) => `On ${1 + i % 28} May 1992 the army shelled the town of Shusha and ${i + 2} people were killed.`).join(' ');
  await page.setInputFiles('#files', ['first', 'second'].map(name => ({ name: `${name}-cancelled.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${name}. ${long}`) })));
  for (const name of ['second', 'first']) {
    await page.locator('.job', { hasText: `${name}-cancelled.txt` }).getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.job.cancelled', { hasText: `${name}-cancelled.txt` }).waitFor();
  }
  await put('after.txt', 'On 9 July 1995 rebels captured the town of Lachin.\n');
  await page.reload();
  await page.locator('.job.done', { hasText: 'after.txt' }).waitFor({ timeout: 90_000 });
  assert.deepEqual((await api('documents?text=cancelled')).rows, []);
}));

test('no request left this machine', () => {
  assert.deepEqual(strangers, []);
});
