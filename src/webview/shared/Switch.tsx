interface SwitchProps {
  /** Of all switches of which one is chosen. */
  readonly name: string;
  readonly label: string;
  readonly title?: string;
  readonly isChosen: boolean;
  choose(): void;
}

/** One of several things that are shown in turn. */
export function Switch({ name, label, title, isChosen, choose }: SwitchProps) {
  return (
    <label class={isChosen ? 'switch chosen' : 'switch'} title={title}>
      <input type="radio" name={name} checked={isChosen} onChange={choose} />
      {label}
    </label>
  );
}
