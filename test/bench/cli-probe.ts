// Loaded before a program that is measured: it tells at its end how much memory the process took at most, its
// threads included.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.ANALYST_NOTES_PROBE;
if (isMainThread && file !== undefined)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
