import type { AxisLine, TimelineAxis, TimelineMark } from '../../protocol/board';
import { axisFoot, axisHead, laneHeight } from './measures';
import { type Tone, toneOf, tones } from './names';

/** Lines, bars and dots. Whoever cannot see them hears of the marks, which say the same. */
export function Drawing({ axis, width }: { readonly axis: TimelineAxis; readonly width: number }) {
  const bottom = axisHead + axis.lanes * laneHeight;
  return (
    <svg class="timeline-drawing" width={width} height={bottom + axisFoot} aria-hidden="true">
      <defs>{tones.map((tone) => softEnds(tone))}</defs>
      {axis.ticks.map((tick) => (
        <Tick key={tick.key} tick={tick} bottom={bottom} />
      ))}
      {axis.bands.map(({ key, top }) => (
        <BandLine key={key} y={axisHead + top * laneHeight + 0.5} width={width} />
      ))}
      {axis.marks.map((mark) => (
        <Shape key={mark.key} mark={mark} />
      ))}
      {placedLines(axis.lines).map(({ line, row }) => (
        <Line key={line.key} line={line} row={row} bottom={bottom} width={width} />
      ))}
    </svg>
  );
}

interface TickProps {
  readonly tick: TimelineAxis['ticks'][number];
  readonly bottom: number;
}

function Tick({ tick: { x, label, isMajor }, bottom }: TickProps) {
  return (
    <g class={isMajor ? 'tick major' : 'tick'}>
      <line x1={x + 0.5} x2={x + 0.5} y1={isMajor ? 4 : 22} y2={bottom} />
      <text x={x + 5} y={isMajor ? 16 : 36}>
        {label}
      </text>
    </g>
  );
}

function BandLine({ y, width }: { readonly y: number; readonly width: number }) {
  return <line class="band-line" x1={0} x2={width} y1={y} y2={y} />;
}

/** Gradients cannot take the colour of what they fill, so that each tone has its own. */
function softEnds(tone: Tone) {
  return (['left', 'right'] as const).map((side) => (
    <linearGradient key={`${tone} ${side}`} id={`soft-${side}-${tone}`}>
      <stop class={`stop ${tone}`} offset="0" stop-opacity={side === 'left' ? 0 : 1} />
      <stop class={`stop ${tone}`} offset="1" stop-opacity={side === 'left' ? 1 : 0} />
    </linearGradient>
  ));
}

function Shape({ mark }: { readonly mark: TimelineMark }) {
  const y = axisHead + mark.lane * laneHeight + laneHeight / 2;
  return mark.width === 0 ? <Dot mark={mark} y={y} /> : <Bar mark={mark} y={y} />;
}

/** Filled where it happened or was said, hollow where it is awaited or did not happen. */
function Dot({ mark, y }: { readonly mark: TimelineMark; readonly y: number }) {
  const { x, status } = mark;
  const classes = `mark ${toneOf(mark)} ${status}`;
  if (status === 'published') return <rect class={classes} x={x - 4} y={y - 4} width={8} height={8} />;
  if (status === 'due' || status === 'settled')
    return <path class={classes} d={`M${x - 5.5} ${y}l5.5 -5.5l5.5 5.5l-5.5 5.5z`} />;
  if (status === 'weighed' || status === 'was')
    return <path class={classes} d={`M${x - 5} ${y + 4.5}l5 -9l5 9z`} />;
  if (status === 'not-observed') return <path class={classes} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
  return <circle class={classes} cx={x} cy={y} r={5} />;
}

function Bar({ mark, y }: { readonly mark: TimelineMark; readonly y: number }) {
  const { x, width, softLeft, softRight, status } = mark;
  const tone = toneOf(mark);
  const firm = width - softLeft - softRight;
  const box = { y: y - 8, height: 16 };
  return (
    <g class={`bar ${tone} ${status}`}>
      {softLeft > 0 && <rect {...box} x={x} width={softLeft} fill={`url(#soft-left-${tone})`} />}
      {firm > 0 && (
        <rect {...box} class="firm" x={x + softLeft} width={firm} rx={softLeft + softRight > 0 ? 0 : 3} />
      )}
      {softRight > 0 && (
        <rect {...box} x={x + width - softRight} width={softRight} fill={`url(#soft-right-${tone})`} />
      )}
    </g>
  );
}

/** The names of lines that are near each other stand one below the other. */
function placedLines(lines: readonly AxisLine[]): { readonly line: AxisLine; readonly row: number }[] {
  const sorted = [...lines].sort((a, b) => a.x - b.x);
  const placed: { readonly line: AxisLine; readonly row: number }[] = [];
  for (const line of sorted) {
    const near = placed.filter((each) => line.x - each.line.x < 210).map(({ row }) => row);
    placed.push({ line, row: [0, 1, 2].find((row) => !near.includes(row)) ?? 0 });
  }
  return placed;
}

interface LineProps {
  readonly line: AxisLine;
  readonly row: number;
  readonly bottom: number;
  readonly width: number;
}

function Line({ line: { key, x, label, isOverdue }, row, bottom, width }: LineProps) {
  const isAtEnd = x > width - 200;
  return (
    <g class={`axis-line ${key}${isOverdue ? ' overdue' : ''}`}>
      <line x1={x + 0.5} x2={x + 0.5} y1={22} y2={bottom + 4 + row * 14} />
      <text x={isAtEnd ? x - 5 : x + 5} y={bottom + 14 + row * 14} text-anchor={isAtEnd ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}
