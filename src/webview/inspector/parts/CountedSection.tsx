import type { ComponentChildren } from 'preact';

interface CountedSectionProps {
  /** What it is called where its heading is not seen. */
  readonly label: string;
  readonly heading: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A part of the Inspector below the fields, with how many things it holds. */
export function CountedSection({ label, heading, count, children }: CountedSectionProps) {
  return (
    <section class="inspector-section" aria-label={label}>
      <h3>
        {heading} <span class="count">{count}</span>
      </h3>
      {children}
    </section>
  );
}
