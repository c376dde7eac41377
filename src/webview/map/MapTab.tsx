import type { MapPart } from '../../protocol/board';
import { t } from '../strings';
import { ImpactList } from './ImpactList';
import { MapList } from './MapList';
import { MapPicture } from './MapPicture';
import { MapToolbar } from './MapToolbar';
import { type MapState, useMapState } from './map-state';

/** The argument of an entry, or what falls if it falls: as a picture, and as a list that says the same. */
export function MapTab() {
  const state = useMapState();
  const { part } = state;
  return (
    <div class="map">
      <MapToolbar state={state} />
      {part && <MapBody state={state} part={part} />}
      {part && <Remark state={state} part={part} />}
    </div>
  );
}

function MapBody({ state, part }: { readonly state: MapState; readonly part: MapPart }) {
  const isEmpty = part.nodes.length === 0 && !part.impact;
  if (isEmpty) return <p class="hint map-body">{reasonOfNothing(state, part)}</p>;
  if (part.impact?.total === 0) return <p class="hint map-body">{nothingFalls()}</p>;
  if (state.form === 'picture') return <MapPicture state={state} part={part} />;
  return part.impact ? (
    <ImpactList state={state} impact={part.impact} />
  ) : (
    <MapList state={state} part={part} />
  );
}

function nothingFalls(): string {
  return t('Nothing loses its support, its evidence or its last independent source with it.');
}

function reasonOfNothing({ choices }: MapState, { total, canBeWhole }: MapPart): string {
  if (choices.mode === 'impact') return t('Select an entry to see what falls if it falls.');
  if (total === 0)
    return t('There is no argument yet: it is made of claims, evidence, sources and hypotheses.');
  if (canBeWhole) return t('Select an entry to see its argument, or show the whole note.');
  return t('The note has {0} entries, too many for one picture. Select one to see its argument.', total);
}

/** What is not in the picture, and what stands alone in it. */
function Remark({ state, part }: { readonly state: MapState; readonly part: MapPart }) {
  const words = remarkOn(state, part);
  return (
    <p class="map-remark quiet" role="status">
      {words}
    </p>
  );
}

function remarkOn({ choices, form }: MapState, part: MapPart): string {
  const { leftOut, most, nodes, edges, canBeWhole, total, root, rows } = part;
  if (leftOut > 0)
    return t('{0} more entries within reach are left out: a map shows at most {1}.', leftOut, most);
  if (choices.whole && !canBeWhole)
    return t('The note has {0} entries, too many for one picture: this is a part of it.', total);
  const isAlone = form === 'picture' ? edges.length === 0 : rows.length === 1;
  if (choices.mode !== 'argument' || !root || nodes.length !== 1 || !isAlone) return '';
  if (root.kind === 'actor' || root.kind === 'gap')
    return t('It takes no part in an argument itself. Impact shows what rests on it.');
  return t('Nothing speaks for or against it, and nothing rests on it.');
}
