import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowsServers } from '../../../src/vscode/assistants/knows-servers';

test('VS Code lists servers of extensions from 1.101 on, which its version tells', () => {
  for (const version of ['1.101.0', '1.101.0-insider', '1.139.1', '2.0.0'])
    assert.ok(knowsServers(version), version);
  for (const version of ['1.100.3', '1.100.9-insider', '1.99.0', '0.200.0', ''])
    assert.ok(!knowsServers(version), version);
});
