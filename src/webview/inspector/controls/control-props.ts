import type { Control, ControlKind, FieldValue, InspectorField } from '../../../protocol/inspector';
import type { Path } from '../editing';

/** What a control gets, of whatever kind. */
export interface ControlProps<K extends ControlKind = ControlKind> {
  readonly control: Extract<Control, { readonly kind: K }>;
  readonly path: Path;
  readonly label: string;
  /** What it is for, to show where nothing is written. */
  readonly doc: string;
  readonly value: FieldValue | null;
  /** The field, where the control is for all of it. */
  readonly field?: InspectorField | undefined;
  /** In percent, where the value is a likelihood. */
  readonly band?: { readonly low: number; readonly high: number } | undefined;
  /** The problems that lie in it, for screen readers. */
  readonly describedBy?: string | undefined;
}

/** A value as the text that it is. */
export function textOf(value: FieldValue | null): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}
