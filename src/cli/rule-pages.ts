import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleCode } from '../core';

/** The page of a rule, which lies in the package beside the program; undefined where the program stands alone. */
export function pageOfRule(code: RuleCode): string | undefined {
  try {
    return readFileSync(join(__dirname, '..', 'media', 'rules', `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
