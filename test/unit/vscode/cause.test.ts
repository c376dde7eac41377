import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { causeOf } from '../../../src/vscode/cause';

describe('The cause of an error in the log', () => {
  it('is what kind it is and where it comes from, and not what it says', () => {
    const [first, ...frames] = causeOf(new TypeError('“Ann Lee”\n    at home\n')).split('\n');
    assert.equal(first, 'TypeError');
    assert.ok(frames.length > 0);
    assert.doesNotMatch(frames.join('\n'), /Ann Lee|at home/);
  });

  it('is the code where the system gives one', () => {
    const error = Object.assign(new Error('/a/b is secret'), { code: 'EACCES' });
    assert.equal(causeOf(error), 'Error EACCES');
  });

  it('is the type of what is no error', () => assert.equal(causeOf('Ann Lee'), 'string'));
});
