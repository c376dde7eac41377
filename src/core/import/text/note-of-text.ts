import { importedLine } from '../../edits/imported-text';
import { parseDate } from '../../model/fields/dates';
import { NoteDraft } from '../note-draft';
import type { Said, SaidMap } from '../write-yaml';
import type { Proposal, ProposedActor, ProposedClaim, ProposedIndicator } from './proposal';

/** What is to be in a note that is made of a text. */
export interface NoteOfText {
  readonly title: string;
  /** The day on which it is made, as the format has it. */
  readonly today: string;
  /** The tag of the language that its prose has, where it is not English. */
  readonly lang?: string;
  readonly source: TextSource;
  /** Those that were accepted, as their user left them. */
  readonly accepted: readonly Proposal[];
}

/** The text as the source of the note. */
export interface TextSource {
  readonly title: string;
  readonly author?: string;
  readonly date?: string;
  /** The copy that is kept: its path from the note, and its hash. */
  readonly copy?: { readonly file: string; readonly sha256: string };
}

/** Writes the note: one source, and the entries with the passages that bear them out. */
export function noteOfText(of: NoteOfText): string {
  const { today, accepted } = of;
  const draft = new NoteDraft();
  Object.assign(draft.head, headOf(of));
  const source = addSource(draft, of);
  const voices = addActors(draft, accepted);
  for (const proposal of accepted)
    if (proposal.kind === 'claim') addClaim(draft, proposal, source, voices);
    else if (proposal.kind === 'indicator') addIndicator(draft, proposal, source, today);
  return draft.toString();
}

function headOf({ title, today, lang }: NoteOfText): SaidMap {
  return { title: importedLine(title) || 'Untitled', date: today, ...(lang !== undefined && { lang }) };
}

function addSource(draft: NoteDraft, { source, today }: NoteOfText): string {
  const { title, author = '', date, copy } = source;
  return draft.addCalled('sources', title, {
    title: importedLine(title) || 'Text',
    author: orNothing(importedLine(author)),
    date: dateOr(date),
    accessed: today,
    ...copy,
  }).id;
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function dateOr(date: string | undefined): string | undefined {
  return date !== undefined && parseDate(date) ? date : undefined;
}

/** The actors that were accepted, and those who speak in a claim that was: without them nobody would have said it. */
function addActors(draft: NoteDraft, accepted: readonly Proposal[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const actor of accepted) if (actor.kind === 'actor') addActor(draft, actor, ids);
  for (const claim of accepted)
    if (claim.kind === 'claim' && claim.by !== undefined) {
      const name = importedLine(claim.by);
      if (name !== '' && !ids.has(name)) ids.set(name, draft.addCalled('actors', name, { name }).id);
    }
  return ids;
}

function addActor(
  draft: NoteDraft,
  { name, aliases, actorKind, role }: ProposedActor,
  ids: Map<string, string>,
): void {
  const called = importedLine(name);
  if (called === '' || ids.has(called)) return;
  // No two actors have one name: the first that has it keeps it.
  const others = [...new Set(aliases.map(importedLine))].filter(
    (alias) => alias !== '' && alias !== called && !ids.has(alias),
  );
  const { id } = draft.addCalled('actors', called, {
    name: called,
    aliases: others.length > 0 ? others : undefined,
    kind: actorKind,
    role: role === undefined ? undefined : orNothing(importedLine(role)),
  });
  for (const each of [called, ...others]) ids.set(each, id);
}

function addClaim(
  draft: NoteDraft,
  claim: ProposedClaim,
  source: string,
  voices: ReadonlyMap<string, string>,
): void {
  const text = importedLine(claim.text);
  if (text === '') return;
  const by = claim.by === undefined ? undefined : voices.get(importedLine(claim.by));
  draft.addCalled('claims', text, {
    text,
    kind: claim.form === 'forecast' ? 'forecast' : undefined,
    by,
    sources: [citation(claim, source)],
    likelihood: claim.likelihood === undefined ? undefined : orNothing(claim.likelihood.trim()),
    due: dateOr(claim.due),
  });
}

/** What is dated after the day on which the note is made cannot have been observed. */
function addIndicator(draft: NoteDraft, indicator: ProposedIndicator, source: string, today: string): void {
  const text = importedLine(indicator.text);
  if (text === '') return;
  const date = dateOr(indicator.date);
  const isToCome =
    indicator.status === 'scheduled' || (date !== undefined && (parseDate(date)?.from ?? '') > today);
  draft.addCalled('indicators', text, {
    text,
    status: isToCome ? 'scheduled' : undefined,
    date,
    sources: [citation(indicator, source)],
  });
}

function citation({ paragraph, quote }: Proposal, source: string): Said {
  const words = importedLine(quote);
  const where: SaidMap = { source, at: `paragraph ${paragraph}` };
  return words === '' ? where : { ...where, quote: words };
}
