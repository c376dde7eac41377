import type { TimelineMark } from '../../protocol/board';
import { Part } from '../shared/Part';
import { axisHead, laneHeight } from './measures';
import { toneOf } from './names';

interface MarkLabelProps {
  readonly mark: TimelineMark;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  select(): void;
}

/** What a mark is called: the part of it that is read, clicked and told. */
export function MarkLabel({ mark, isSelected, isActive, select }: MarkLabelProps) {
  const { key, lane, x, labelX, labelWidth, label, words, width } = mark;
  const left = Math.min(x - (width === 0 ? 8 : 2), labelX - 4);
  const classes = ['mark-label', toneOf(mark), isSelected && 'selected', isActive && 'active'];
  return (
    <Part
      id={idOfMark(key)}
      class={classes.filter(Boolean).join(' ')}
      role="option"
      aria-selected={isSelected}
      aria-label={`${label}. ${words}`}
      title={`${label}\n${words}`}
      style={{
        top: `${axisHead + lane * laneHeight + 2}px`,
        left: `${left}px`,
        width: `${labelX + labelWidth - left}px`,
        paddingLeft: `${labelX - left}px`,
      }}
      onClick={select}
    >
      <span dir="auto">{label}</span>
    </Part>
  );
}

export function idOfMark(key: string): string {
  return `mark ${key}`.replace(/\s/g, '_');
}
