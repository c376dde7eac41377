import type { ClaimCardData, Intent } from '../../../protocol/board';

/** The fields of a claim that can be changed on the Board. */
export type EditableField = 'text' | 'likelihood' | 'confidence';

/** An edit that the extension has not answered yet. */
export interface PendingEdit {
  readonly request: number;
  readonly id: string;
  readonly field: EditableField;
  readonly value: string | null;
}

/** In the order in which they were sent. */
export type PendingEdits = readonly PendingEdit[];

export function pendingEdit(pending: PendingEdits, request: number): PendingEdit | undefined {
  return pending.find((edit) => edit.request === request);
}

export function withoutEdit(pending: PendingEdits, request: number): PendingEdits {
  return pending.filter((edit) => edit.request !== request);
}

/** What a claim's field says, or will say once the last edit under way is made. */
export function shownValue(pending: PendingEdits, claim: ClaimCardData, field: EditableField): string {
  const edit = pending.findLast(({ id, field: edited }) => id === claim.id && edited === field);
  return (edit ? edit.value : claim[field]) ?? '';
}

export function setFieldIntent({ id, field, value }: PendingEdit): Intent {
  return { kind: 'setField', section: 'claims', id, field, value };
}
