import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { suiteTable } from '../unit/support/suite-verdict';
import { root } from './paths';

/** Writes what is made of each case of the YAML project's test suite. */
writeFileSync(path.join(root, 'test', 'fixtures', 'yaml-test-suite.md'), suiteTable());
