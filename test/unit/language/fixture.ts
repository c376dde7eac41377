import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../../host/paths';

const fixtures = path.join(root, 'test', 'fixtures', 'language');

/** A file of test/fixtures/language. */
export function fixture(name: string): unknown {
  return parse(readFileSync(path.join(fixtures, name), 'utf8'));
}
