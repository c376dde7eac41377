import { readFile } from 'node:fs/promises';
import type { Workbench } from '../workbench';

/** Puts the cursor before some words of a file of the folder that is open, or behind them. */
export async function goToWords(
  workbench: Workbench,
  name: string,
  words: string,
  isBehind = false,
): Promise<void> {
  const [before = ''] = (await readFile(workbench.file(name), 'utf8')).split(words);
  const lines = `${before}${isBehind ? words : ''}`.split('\n');
  await workbench.goTo(lines.length, (lines.at(-1)?.length ?? 0) + 1);
}

/** What moves or fades comes to rest. */
export async function settle({ page }: Workbench): Promise<void> {
  await page.waitForTimeout(1500);
}
