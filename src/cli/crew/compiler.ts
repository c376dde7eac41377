import { setFlagsFromString } from 'node:v8';

/** By the release of V8, as the flag has other names, and an unknown one is an error on the screen. */
const flags: Readonly<Record<string, string>> = {
  // Node 20, 22 and 24.
  11: '--interrupt-budget=500000',
  12: '--invocation-count-for-turbofan=12000',
  13: '--invocation-count-for-turbofan=12000',
};

/**
 * Has code run longer before it is optimized. Checking is wide and flat: most of its code is optimized for a profit
 * that comes in seconds, if at all, and each worker does so for itself, on cores that others need. With the default, it
 * took a fifth to a third more of all cores for 300 notes.
 */
export function optimizeLate(): void {
  const flag = flags[process.versions.v8.split('.')[0] ?? ''];
  if (flag !== undefined) setFlagsFromString(flag);
}
