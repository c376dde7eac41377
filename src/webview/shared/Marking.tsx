/** Who may read the note, by the colours of TLP 2.0. */
export function Marking({ marking }: { readonly marking: string }) {
  return <span class={`marking ${marking.toLowerCase().replace(/[^a-z]+/g, '-')}`}>{marking}</span>;
}
