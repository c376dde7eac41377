import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { root } from '../host/paths';

const exported = pathToFileURL(join(root, 'test/fixtures/exports/measles-outbreak.html')).href;

describe('An exported page', () => {
  let browser: Browser;
  let page: Page;
  const told: string[] = [];
  const requested: string[] = [];

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => told.push(message.text()));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(exported);
  });
  after(() => browser.close());

  it('asks for nothing but itself, and the browser has nothing against it', () => {
    assert.deepEqual(requested, [exported]);
    assert.deepEqual(told, []);
  });

  it('has its own style in spite of its policy, and lets in no script', async () => {
    const marking = page.locator('.marking span').first();
    assert.equal(await marking.evaluate((span) => getComputedStyle(span).backgroundColor), 'rgb(0, 0, 0)');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      return document.title === 'ran';
    });
    assert.equal(ran, false);
  });

  it('repeats its marking on every printed page', async () => {
    await page.emulateMedia({ media: 'print' });
    const displays = await page.evaluate(() =>
      ['.page > thead', '.page > tfoot'].map((part) => {
        const found = document.querySelector(part);
        return found && getComputedStyle(found).display;
      }),
    );
    assert.deepEqual(displays, ['table-header-group', 'table-footer-group']);
  });
});
