import { memo } from 'preact/compat';
import type { EntryKey, MapNode as Node } from '../../protocol/board';
import { onEntryKey } from '../shared/focus-inspector';
import { oneOf } from '../shared/kinds';
import { nameOfProblems, severities } from '../shared/Problems';
import { useStore } from '../store/hooks';
import { t } from '../strings';
import { lossInWords } from './losses';
import type { MapState } from './map-state';

interface MapNodeProps {
  readonly node: Node;
  readonly state: MapState;
  readonly isRoot: boolean;
  /** Whether its facts are shown as well. */
  readonly isFull: boolean;
  readonly isTabStop: boolean;
  onFocus(key: EntryKey): void;
}

/** An entry in the picture: what it says, a line of facts, and a handle that folds its evidence. */
export const MapNode = memo(({ node, state, isRoot, isFull, isTabStop, onFocus }: MapNodeProps) => {
  const store = useStore();
  const isSelected = state.selected === node.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: it holds a button, which a button may not
    <div
      class={classOf(node, isRoot, isSelected)}
      style={placeOf(node)}
      data-key={node.key}
      role="button"
      aria-pressed={isSelected}
      {...(!isFull && { 'aria-label': labelOf(node) })}
      title={node.title}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onFocus(node.key)}
      onClick={() => store.select(node.key)}
      onDblClick={() => state.focusOn(node.key)}
      onKeyDown={(event) => onEntryKey(event, store, node.key)}
    >
      {isFull ? <Full node={node} fold={() => state.fold(node.key)} /> : node.title || node.id}
    </div>
  );
});

function Full({ node, fold }: { readonly node: Node; fold(): void }) {
  return (
    <>
      <span class="map-title" dir="auto">
        {node.title || node.id}
      </span>
      <span class="map-facts" style={bandStyle(node)}>
        {factsOf(node).join(' · ')}
      </span>
      {node.isBranch && node.hidden !== 0 && <Handle node={node} fold={fold} />}
    </>
  );
}

/** Below the node, where its evidence hangs: says how much is hidden. For the mouse alone, keys have the toolbar. */
function Handle({ node: { hidden }, fold }: { readonly node: Node; fold(): void }) {
  const isFolded = hidden !== undefined;
  return (
    <span
      class={isFolded ? 'map-handle folded' : 'map-handle'}
      title={isFolded ? t('Show {0} entries below', hidden) : t('Hide what is below')}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        fold();
      }}
    >
      {isFolded ? `+${hidden}` : '−'}
    </span>
  );
}

function placeOf({ x, y, width, height }: Node) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}

function bandStyle({ band }: Node) {
  return band
    ? { '--low': `${Math.min(band.low, 97)}%`, '--high': `${Math.max(band.high, band.low + 3)}%` }
    : {};
}

function classOf(node: Node, isRoot: boolean, isSelected: boolean): string {
  const severity = severities.find((each) => each !== 'hint' && node.problems[each]);
  const traits = [
    isRoot && 'root',
    isSelected && 'selected',
    node.band && 'banded',
    node.loss && `lost ${node.loss}`,
    severity && `problem ${severity}`,
  ];
  return ['map-node', node.kind, ...traits.filter(Boolean)].join(' ');
}

/** One line: what it is, how likely, how sure, how well founded. */
export function factsOf({
  kind,
  sort,
  isKey,
  likelihood,
  confidence,
  grade,
  loss,
  more,
  elsewhere,
}: Node): string[] {
  const facts = [
    loss && lossInWords(loss),
    isKey ? `★ ${sort ?? ''}` : (sort ?? oneOf(kind)),
    grade,
    likelihood,
    confidence && t('{0} confidence', confidence),
    more !== undefined && t('{0} more below', more),
    elsewhere,
  ];
  return facts.filter((fact): fact is string => Boolean(fact));
}

/** What a screen reader says of a node. */
export function labelOf(node: Node): string {
  const problems = severities.flatMap((severity) => {
    const count = node.problems[severity];
    return count ? [nameOfProblems(severity, count)] : [];
  });
  const folded = node.hidden === undefined ? [] : [t('{0} hidden below', node.hidden)];
  return [node.title || node.id, ...factsOf(node), ...folded, ...problems].join(', ');
}
