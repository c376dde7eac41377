interface TextFieldProps {
  readonly class?: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly title?: string;
  change(text: string): void;
  /** Told when its user is done with it. */
  leave?(text: string): void;
}

/** A line of text with its label. */
export function TextField({ class: name, label, change, leave, ...rest }: TextFieldProps) {
  return (
    <label class={name ? `field ${name}` : 'field'}>
      <span>{label}</span>
      <input
        type="text"
        {...rest}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onChange={leave && (({ currentTarget }) => leave(currentTarget.value))}
      />
    </label>
  );
}
