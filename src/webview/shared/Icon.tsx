/** A codicon. With a label it speaks for itself; without one it only decorates. */
export function Icon({ name, label }: { readonly name: string; readonly label?: string }) {
  return label ? (
    <span class={`codicon codicon-${name}`} role="img" aria-label={label} title={label} />
  ) : (
    <span class={`codicon codicon-${name}`} aria-hidden="true" />
  );
}
