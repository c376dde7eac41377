import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  behindFlowItem,
  closesFlow,
  commaBehind,
  endsFlowItem,
  isFlowColon,
  opensFlow,
} from '../../../../src/core/yaml/lexical/flow-signs';

describe('brackets', () => {
  it('open a map or a list, unless they are those of a link', () => {
    assert.ok(opensFlow('{a: b}', 0));
    assert.ok(opensFlow('[a]', 0));
    assert.ok(opensFlow('[', 0));
    assert.ok(!opensFlow('[[a]]', 0));
  });
  it('end an item, as commas do', () => {
    for (const sign of [',', ']', '}']) assert.ok(endsFlowItem(sign, 0), sign);
    for (const sign of [':', '[', 'a', '']) assert.ok(!endsFlowItem(sign, 0), sign);
    assert.ok(closesFlow('a]', 1) && !closesFlow('a,', 1));
  });
  it('have keys whose colon needs white space behind it, or a sign, or quotes before it', () => {
    for (const text of [': a', ':', ':}', ':,', ':[a]', ':\n']) assert.ok(isFlowColon(text, 0, false), text);
    assert.ok(!isFlowColon(':a', 0, false));
    assert.ok(isFlowColon(':a', 0, true));
  });
});

describe('behind an item in brackets', () => {
  it('a comma may stand', () => {
    assert.equal(commaBehind('a  , b', 1), 3);
    assert.equal(commaBehind('a b, c', 1), -1);
    assert.equal(commaBehind('a', 1), -1);
  });
  it('a comma and a comment may end the line', () => {
    assert.deepEqual(behindFlowItem.exec(' , # why\n')?.slice(1), [',', '# why']);
    assert.deepEqual(behindFlowItem.exec('\r\n')?.slice(1), ['', undefined]);
    assert.equal(behindFlowItem.exec(', b\n'), null);
  });
});
