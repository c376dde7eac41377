import type { ComponentChildren } from 'preact';
import type { Run } from '../../protocol/board';

/** The words of a line. What leads somewhere is reached with the left and right arrows. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run) => (
        <OneRun run={run} />
      ))}
    </>
  );
}

function OneRun({ run }: { readonly run: Run }) {
  const { entry, address, note } = run;
  const words = <Styled run={run} />;
  if (address !== undefined) return <Address address={address}>{words}</Address>;
  if (entry === undefined) return words;
  const name = note === undefined ? 'brief-link' : 'brief-note';
  return (
    <span class={name} tabIndex={-1} data-target data-entry={entry}>
      {words}
    </span>
  );
}

interface AddressProps {
  readonly address: string;
  readonly children: ComponentChildren;
}

function Address({ address, children }: AddressProps) {
  return (
    <a href={address} tabIndex={-1} data-target>
      {children}
    </a>
  );
}

function Styled({ run: { text, isStrong, isEmphasised, isCode, note } }: { readonly run: Run }) {
  let words = <>{text}</>;
  if (isCode) words = <code>{words}</code>;
  if (isEmphasised) words = <em>{words}</em>;
  if (isStrong) words = <strong>{words}</strong>;
  return note === undefined ? words : <sup>{words}</sup>;
}
