// The page with 100,000 events: brush, slider and filters stay smooth, since the server sends aggregates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, shot } from './browser.mjs';

const LARGE = process.env.ANNALES_LARGE;

/** Counts the frames that the page draws while something goes on. */
async function frames(page, action) {
  await page.evaluate(() => {
    window.times = [];
    const tick = time => {
      window.times.push(time);
      window.ticking = requestAnimationFrame(tick);
    };
    window.ticking = requestAnimationFrame(tick);
  });
  await action();
  return page.evaluate(() => {
    cancelAnimationFrame(window.ticking);
    const gaps = window.times.slice(1).map((time, i) => time - window.times[i]).sort((one, other) => one - other);
    return Math.round(1000 / gaps[Math.floor(gaps.length / 2)]);
  });
}

test('with 100,000 events brush, slider and filters keep their pace', () => onPage({}, async page => {
  let most = 0;
  page.on('response', async response => {
    if (response.url().includes('/api/')) {
      most = Math.max(most, (await response.body().catch(() => '')).length);
    }
  });
  await page.goto(`${LARGE}/#/`);
  await page.waitForSelector('.event', { timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('.handle.from')?.getAttribute('aria-valuetext'), null, { timeout: 60_000 });
  await page.waitForSelector('.spot', { timeout: 60_000 });
  await page.waitForTimeout(3000);
  const box = await page.locator('.histogram').boundingBox();
  const brush = await frames(page, async () => {
    await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 60 });
    await page.mouse.up();
  });
  const range = await page.locator('.dayslider input[type=range]').boundingBox();
  const slider = await frames(page, async () => {
    await page.mouse.move(range.x + range.width - 4, range.y + range.height / 2);
    await page.mouse.down();
    await page.mouse.move(range.x + range.width * 0.3, range.y + range.height / 2, { steps: 60 });
    await page.mouse.up();
  });
  const filters = await frames(page, async () => {
    for (const family of ['fighting', 'harm', 'talks']) {
      await page.click(`.family[data-family=${family}]`);
      await page.waitForTimeout(300);
    }
  });
  await page.waitForFunction(() => {
    const marks = [...document.querySelectorAll('.event .mark')];
    return marks.length > 0 && marks.every(mark => /f-(fighting|harm|talks)/.test(mark.getAttribute('class')));
  }, null, { timeout: 60_000 });
  await shot(page, 'large');
  console.log(`measured 100,000 events: brush ${brush}, slider ${slider}, filters ${filters} frames a second; largest answer ${Math.round(most / 1000)} kB`);
  assert.ok(most < 1_000_000, `the largest answer has ${most} bytes`);
  for (const [name, pace] of Object.entries({ brush, slider, filters })) {
    assert.ok(pace >= 30, `${name}: ${pace} frames a second`);
  }
}));
