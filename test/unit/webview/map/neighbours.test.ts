import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MapEdge, MapNode } from '../../../../src/protocol/board';
import { neighbour } from '../../../../src/webview/map/neighbours';

function node(key: string, x: number, y: number): MapNode {
  return { key, kind: 'claim', id: key, title: key, problems: {}, x, y, width: 10, height: 10 };
}

function edge(from: string, to: string): MapEdge {
  return { key: `${from} ${to}`, from, to, kind: 'support', path: '', mark: '' };
}

const nodes = [node('top', 100, 0), node('left', 0, 50), node('middle', 90, 50), node('right', 200, 50)];
const edges = [edge('left', 'top'), edge('middle', 'top')];

function goes(key: string, from: string): string | undefined {
  const at = nodes.find((each) => each.key === from);
  return at && neighbour(key, at, nodes, edges)?.key;
}

describe('the arrow keys in a picture', () => {
  it('lead along the lines, to the nearest end', () => {
    assert.equal(goes('ArrowDown', 'top'), 'middle');
    assert.equal(goes('ArrowUp', 'left'), 'top');
    assert.equal(goes('ArrowUp', 'right'), undefined);
  });

  it('lead along a row, whether there are lines or not', () => {
    assert.equal(goes('ArrowRight', 'middle'), 'right');
    assert.equal(goes('ArrowLeft', 'right'), 'middle');
    assert.equal(goes('ArrowLeft', 'left'), undefined);
  });

  it('are helped by those for the first and the last', () => {
    assert.equal(goes('Home', 'right'), 'top');
    assert.equal(goes('End', 'top'), 'right');
  });
});
