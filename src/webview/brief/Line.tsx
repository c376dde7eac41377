import type { ComponentChildren } from 'preact';
import type { Origin } from '../../protocol/board';
import { usePage } from '../store/hooks';

type Tag = 'p' | 'h2' | 'h3' | 'h4' | 'h5' | 'div' | 'blockquote' | 'pre';

export interface LineProps {
  readonly as: Tag;
  readonly origin: Origin;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A paragraph or its like: Enter, or a click, leads to where it comes from. */
export function Line({ as: Name, origin: { entry, field }, class: name, children }: LineProps) {
  const isSelected = usePage(({ memory }) => entry !== undefined && memory.selected === entry);
  const leads = entry !== undefined || field !== undefined;
  return (
    <Name
      dir="auto"
      class={`brief-line ${name ?? ''}`}
      tabIndex={-1}
      data-line
      {...(leads && { 'data-leads': true })}
      {...(entry !== undefined && { 'data-entry': entry })}
      {...(field !== undefined && { 'data-field': field })}
      {...(isSelected && { 'aria-current': 'true' })}
    >
      {children}
    </Name>
  );
}
