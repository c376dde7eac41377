import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnWidths } from '../../../src/docx/body/table';

function widthsOf(available: number, ...lengths: readonly number[]): readonly number[] {
  return columnWidths([lengths.map((length) => [{ text: 'x'.repeat(length) }]), []], available);
}

describe('The columns of a table', () => {
  it('are as wide as their words where the page has room', () => {
    const [short = 0, long = 0] = widthsOf(9000, 4, 20);
    assert.ok(short < long && short + long < 9000);
  });

  it('share the page where it has none, the long ones more of it', () => {
    const widths = widthsOf(9000, 4, 400, 100);
    const [short = 0, longest = 0, long = 0] = widths;
    assert.ok(short < long && long < longest);
    assert.ok(widths.reduce((sum, width) => sum + width, 0) <= 9000);
  });

  it('fit on the page however many there are', () => {
    const widths = widthsOf(9000, ...Array.from({ length: 60 }, () => 10));
    assert.ok(widths.every((width) => width > 0));
    assert.ok(widths.reduce((sum, width) => sum + width, 0) <= 9000);
  });
});
