import { memo } from 'preact/compat';
import type { EntryKey, MapEdge, MapPart } from '../../protocol/board';

interface MapEdgesProps {
  readonly bounds: MapPart['bounds'];
  readonly edges: readonly MapEdge[];
  readonly selected: EntryKey | undefined;
}

/** The lines of a picture. Those that look alike are one path, so that their number costs the page nothing. */
export const MapEdges = memo(({ bounds, edges, selected }: MapEdgesProps) => {
  const { x, y, width, height } = bounds;
  return (
    <svg
      class="map-edges"
      style={{ left: `${x}px`, top: `${y}px` }}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
    >
      {bundled(edges, selected).map(({ look, path, mark }) => (
        <g key={look} class={look}>
          <path class="map-line" d={path} />
          <path class="map-mark" d={mark} />
        </g>
      ))}
    </svg>
  );
});

interface Bundle {
  readonly look: string;
  path: string;
  mark: string;
}

/** The lines of what is selected come last, and lie over the others. */
function bundled(edges: readonly MapEdge[], selected: EntryKey | undefined): readonly Bundle[] {
  const found = new Map<string, Bundle>();
  for (const { path, mark, ...edge } of edges) {
    const look = lookOf(edge, selected !== undefined && (edge.from === selected || edge.to === selected));
    const bundle = found.get(look) ?? { look, path: '', mark: '' };
    bundle.path += path;
    bundle.mark += mark;
    found.set(look, bundle);
  }
  return [...found.values()].sort(
    (one, other) => Number(one.look.endsWith('lit')) - Number(other.look.endsWith('lit')),
  );
}

function lookOf({ kind, sign }: Pick<MapEdge, 'kind' | 'sign'>, isLit: boolean): string {
  const side = sign === '+' ? 'for' : sign ? 'against' : '';
  return ['map-edge', kind, side, isLit ? 'lit' : ''].join(' ').trim();
}
