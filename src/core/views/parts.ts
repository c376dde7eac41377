/**
 * The parts of a Board, each a window on the note: what a page asks for, and what it gets. A page asks for the parts
 * that are on its screen, and is told of what changes in them. A part is a pure function of the note and the request,
 * and costs what it shows.
 */
import { type BoardPart, type BoardRequest, boardPart } from './board/board-part';
import { type BriefPart, type BriefRequest, briefPart } from './brief/brief-part';
import { type InspectorPart, type InspectorRequest, inspectorPart } from './inspector/inspector-part';
import { type MapPart, type MapRequest, mapPart } from './map/map-part';
import { type MatrixPart, matrixPart } from './matrix/matrix-part';
import { isMatrixRequest, type MatrixRequest } from './matrix/matrix-request';
import { type Frame, frame } from './shared/frame';
import type { ViewContext } from './shared/view-context';
import { type TimelinePart, timelinePart } from './timeline/timeline-part';
import { isTimelineRequest, type TimelineRequest } from './timeline/timeline-request';

/** What a page may ask for, by the name of the part. */
export interface Requests {
  readonly frame: Record<string, never>;
  readonly board: BoardRequest;
  readonly inspector: InspectorRequest;
  readonly matrix: MatrixRequest;
  readonly timeline: TimelineRequest;
  readonly brief: BriefRequest;
  readonly map: MapRequest;
}

/** What it gets. */
export interface Parts {
  readonly frame: Frame;
  readonly board: BoardPart;
  readonly inspector: InspectorPart;
  readonly matrix: MatrixPart;
  readonly timeline: TimelinePart;
  readonly brief: BriefPart;
  readonly map: MapPart;
}

export type PartName = keyof Requests;

type MakersOf = { readonly [N in PartName]: (context: ViewContext, request: Requests[N]) => Parts[N] };

const makers: MakersOf = {
  frame,
  board: boardPart,
  inspector: inspectorPart,
  matrix: guarded(isMatrixRequest, matrixPart),
  timeline: guarded(isTimelineRequest, timelinePart),
  brief: briefPart,
  map: mapPart,
};

/** A page is not trusted to ask as it should: what is no request of the part is an error, and not answered. */
function guarded<R, P>(
  isRequest: (value: unknown) => value is R,
  make: (context: ViewContext, request: R) => P,
): (context: ViewContext, request: R) => P {
  return (context, request) => {
    if (!isRequest(request)) throw new Error('A page asked for a part in a way that is none.');
    return make(context, request);
  };
}

export const partNames = Object.keys(makers) as readonly PartName[];

export function partOf<N extends PartName>(name: N, context: ViewContext, request: Requests[N]): Parts[N] {
  return makers[name](context, request);
}
