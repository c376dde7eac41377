import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { watched } from '../../../src/vscode/watched';

/** A provider as the editor knows them, with a state of its own. */
class Provider {
  private readonly answer = 'an answer';

  provideAnswer(question: string): string {
    if (question === '') throw new Error('no question');
    return `${this.answer} to ${question}`;
  }

  async resolveAnswer(): Promise<string> {
    throw new Error('unresolved');
  }

  onDidChange(): never {
    throw new Error('an event');
  }
}

describe('What is registered with a watched namespace', () => {
  let errors: string[];
  let given: unknown[];
  let namespace: {
    readonly version: string;
    register(...all: readonly unknown[]): number;
  };

  beforeEach(() => {
    errors = [];
    const raw = Object.freeze({
      version: '1',
      register(...all: readonly unknown[]): number {
        assert.equal(this, raw);
        given = [...all];
        return all.length;
      },
    });
    namespace = watched(raw, (error) => errors.push(String(error)));
  });

  function registered(provider: Provider): Provider {
    assert.equal(namespace.register('language', provider), 2);
    const [, found] = given;
    assert.ok(found instanceof Provider);
    return found;
  }

  it('answers as before', () => {
    assert.equal(registered(new Provider()).provideAnswer('me'), 'an answer to me');
    assert.equal(namespace.version, '1');
    assert.deepEqual(errors, []);
  });

  it('has its errors told of, and thrown all the same', async () => {
    const provider = registered(new Provider());
    assert.throws(() => provider.provideAnswer(''), /no question/);
    await assert.rejects(provider.resolveAnswer(), /unresolved/);
    assert.deepEqual(errors, ['Error: no question', 'Error: unresolved']);
  });

  it('is the editor’s matter where it is no answer', () => {
    const provider = registered(new Provider());
    assert.throws(() => provider.onDidChange(), /an event/);
    assert.deepEqual(errors, []);
  });

  it('is watched where it is a function, and left as it is where it is a value', () => {
    const [selector, list] = [{ language: 'x' }, ['a']];
    namespace.register(() => assert.fail('a command'), selector, list);
    const [command, ...values] = given;
    assert.ok(typeof command === 'function');
    assert.throws(() => command(), /a command/);
    assert.deepEqual(errors, ['AssertionError [ERR_ASSERTION]: a command']);
    assert.deepEqual([values[0] === selector, values[1] === list], [true, true]);
  });
});
