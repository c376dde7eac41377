import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleCode } from '../core';

/** The page of a rule, which lies in the package beside the program; undefined where the program stands alone. */
export function pageOfRule(code: RuleCode): string | undefined {
  try {
    return readFileSync(pathOf(code), 'utf8');
  } catch {
    return undefined;
  }
}

/** The file of the page, for who opens it. */
export function fileOfRulePage(code: RuleCode): string | undefined {
  const path = pathOf(code);
  return existsSync(path) ? path : undefined;
}

function pathOf(code: RuleCode): string {
  return join(__dirname, '..', 'media', 'rules', `${code}.md`);
}
