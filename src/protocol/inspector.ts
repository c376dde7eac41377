export type { FieldValue, Intent } from '../core/edits/intent';
export type { BandStop } from '../core/views/inspector/band-stops';
export type { CheckAnswer, CheckRequest } from '../core/views/inspector/check-value';
export type { ChoiceOption, Control, ControlKind, PartControl } from '../core/views/inspector/control';
export type { EvidenceChip, Nothing } from '../core/views/inspector/evidence-chip';
export type { InspectorField } from '../core/views/inspector/fields';
export type {
  InspectorHead,
  InspectorPart,
  InspectorRequest,
  Lock,
} from '../core/views/inspector/inspector-part';
export type { FieldItem, LinkedRun, Trouble } from '../core/views/inspector/items';
export type { LinkItem, LinkRequest, PickItem, PickRequest, PickResult } from '../core/views/inspector/pick';
export type { FixOffer, FixRequest, InspectorProblem } from '../core/views/inspector/problems-with-fixes';
export type { UseGroup, Uses } from '../core/views/inspector/used-by';
