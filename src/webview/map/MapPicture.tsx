import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryKey, MapPart, MapNode as Node } from '../../protocol/board';
import { IconButton } from '../shared/IconButton';
import { useSize } from '../shared/use-size';
import { t } from '../strings';
import { Legend } from './Legend';
import { MapEdges } from './MapEdges';
import { MapNode } from './MapNode';
import type { MapState } from './map-state';
import { neighbour } from './neighbours';
import { larger, smaller, useView, type ViewActions } from './use-view';
import { inSight } from './view';

/** Below this size, and where there are more, nodes show their text alone: the page stays light, and what is there can be read. */
const [fullZoom, mostFull] = [0.55, 110];

interface MapPictureProps {
  readonly state: MapState;
  readonly part: MapPart;
}

/** The argument as a picture: nodes over their lines, which is moved, enlarged, and walked through by the arrow keys. */
export function MapPicture({ state, part }: MapPictureProps) {
  const [canvas, size] = useSize<HTMLDivElement>();
  const { nodes, edges, bounds } = part;
  const actions = useView(canvas, size, pictureName(state, part), bounds, rootOf(part));
  const { view } = actions;
  const [focused, setFocused] = useState<EntryKey>();
  const stop = tabStop(state, part, focused);
  const shown = withNode(inSight(nodes, view, size), stop);
  const isFull = view.zoom >= fullZoom && shown.length <= mostFull;
  useRevealed(state.selected, nodes, actions);
  return (
    <div class="map-body map-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the nodes in it */}
      <div
        class={isFull ? 'map-canvas' : 'map-canvas plain'}
        ref={canvas}
        onKeyDown={(event) => onKey(event, part, actions)}
      >
        <div class="map-stage" style={stageStyle(view)}>
          <MapEdges bounds={bounds} edges={edges} selected={state.selected} />
          <Nodes {...{ state, shown, stop, isFull, setFocused }} root={rootOf(part)} />
        </div>
      </div>
      <Legend edges={edges} />
      <ZoomTools actions={actions} />
    </div>
  );
}

interface NodesProps {
  readonly state: MapState;
  readonly shown: readonly Node[];
  readonly root: Node | undefined;
  readonly stop: Node | undefined;
  readonly isFull: boolean;
  setFocused(key: EntryKey): void;
}

function Nodes({ state, shown, root, stop, isFull, setFocused }: NodesProps) {
  return (
    <>
      {shown.map((node) => (
        <MapNode
          key={node.key}
          node={node}
          state={state}
          isRoot={node === root}
          isFull={isFull}
          isTabStop={node === stop}
          onFocus={setFocused}
        />
      ))}
    </>
  );
}

function rootOf({ nodes, root }: MapPart): Node | undefined {
  return root && nodes.find(({ key }) => key === root.key);
}

/** The node that Tab leads to: the one with the focus, or else the one that is selected. */
function tabStop({ selected }: MapState, part: MapPart, focused: EntryKey | undefined): Node | undefined {
  const nodeOf = (key: EntryKey | undefined) => part.nodes.find((node) => node.key === key);
  return nodeOf(focused) ?? nodeOf(selected) ?? rootOf(part) ?? part.nodes[0];
}

/** A picture of another entry is another picture, with a view of its own. */
function pictureName({ choices }: MapState, { root }: MapPart): string {
  return `${choices.mode} ${choices.arranged} ${root?.key ?? ''}`;
}

function stageStyle({ x, y, zoom }: ViewActions['view']) {
  return { transform: `translate(${x}px, ${y}px) scale(${zoom})`, '--map-zoom': String(zoom) };
}

/** The node with the tab stop stays there when it is out of sight: without it, the keys would lead nowhere. */
function withNode(shown: readonly Node[], node: Node | undefined): readonly Node[] {
  return !node || shown.includes(node) ? shown : [...shown, node];
}

/** What is selected elsewhere comes into sight. */
function useRevealed(
  selected: EntryKey | undefined,
  nodes: readonly Node[],
  { reveal, view }: ViewActions,
): void {
  const before = useRef(selected);
  useEffect(() => {
    const node = nodes.find(({ key }) => key === selected);
    if (node && before.current !== selected && view.zoom > 0) reveal(node);
    before.current = selected;
  }, [selected]);
}

function onKey(event: KeyboardEvent, part: MapPart, actions: ViewActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (!zoomedByKey(event.key, actions) && !movedByKey(event, part, actions)) return;
  event.preventDefault();
  event.stopPropagation();
}

function zoomedByKey(key: string, { zoomBy, showAll }: ViewActions): boolean {
  if (key === '+' || key === '=') zoomBy(larger);
  else if (key === '-') zoomBy(smaller);
  else if (key === '0') showAll();
  else return false;
  return true;
}

function movedByKey(
  { key, target }: KeyboardEvent,
  { nodes, edges }: MapPart,
  { reveal }: ViewActions,
): boolean {
  const element = target instanceof HTMLElement ? target.closest<HTMLElement>('.map-node') : null;
  const from = nodes.find((node) => node.key === element?.dataset.key);
  if (!element || !from) return false;
  const next = neighbour(key, from, nodes, edges);
  if (!next) return key.startsWith('Arrow');
  reveal(next);
  focusWhenDrawn(element.closest('.map-canvas'), next.key);
  return true;
}

/** A node that was out of sight is there only once it is drawn. */
function focusWhenDrawn(canvas: Element | null, key: EntryKey): void {
  requestAnimationFrame(() => nodeElement(canvas, key)?.focus({ preventScroll: true }));
}

function nodeElement(canvas: Element | null, key: EntryKey): HTMLElement | undefined {
  const all = canvas?.querySelectorAll<HTMLElement>('.map-node') ?? [];
  return [...all].find(({ dataset }) => dataset.key === key);
}

function ZoomTools({ actions: { view, zoomBy, showAll } }: { readonly actions: ViewActions }) {
  return (
    <div class="map-zoom" role="toolbar" aria-label={t('Size of the picture')}>
      <IconButton icon="zoom-out" label={t('Smaller (-)')} run={() => zoomBy(smaller)} />
      <span class="map-percent">{Math.round(view.zoom * 100)}%</span>
      <IconButton icon="zoom-in" label={t('Larger (+)')} run={() => zoomBy(larger)} />
      <IconButton icon="screen-full" label={t('All of it (0)')} run={showAll} />
    </div>
  );
}
