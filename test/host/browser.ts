import { type Browser, chromium } from 'playwright-core';
import { installBrowser } from './install';

/** A browser that speaks to nobody but the pages that it is shown. HEADED=1 makes it visible. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await installBrowser(),
    headless: !process.env.HEADED,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
