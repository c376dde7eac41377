import { Refusal } from '../edits/refusal';
import type { Change, Choice, Question, Step } from '../fixes/fix';
import { changeStep } from '../fixes/fix';
import { shortened } from '../text/shorten';
import type { Span } from '../text/span';
import type { Note } from '../workspace/note/note';
import { type ComparedEntry, type Comparison, compare, type SideName } from './compare';
import { conflictAt, conflictsIn } from './conflicts';
import { type Decision, decide } from './decide';
import { differing, type Meetings, mayBeTwo, meetingsOf, otherSide } from './meeting';
import { pageOf } from './page';
import { actorsSeen, type Viewer, viewerNamed } from './view-comes';

/** The two sides of a conflict as judgements, and what can be made of them. */
export interface Judgements {
  /** The place of the conflict in the note. */
  readonly span: Span;
  /** How many conflicts the note has. */
  readonly count: number;
  readonly ours: JudgementSide;
  readonly theirs: JudgementSide;
  /** Which is to stay. */
  readonly step: Question;
  /** The same, each by what is taken. */
  readonly offers: readonly Offer[];
}

/** What can be taken: a side, or both, of which one may become a view of the other, or an entry of its own. */
export type Take = SideName | 'both' | 'two';

interface Offer extends Choice {
  readonly take: Take;
}

interface JudgementSide {
  readonly label: string;
  /** What it says, in words. */
  readonly page: string;
}

/** Who wrote the sides, where somebody knows. */
export type Authors = Readonly<Partial<Record<SideName, string>>>;

/** The labels of the sides of the conflict at a place, by which their authors are found; undefined where there is none. */
export function sidesAt(text: string, offset: number): Readonly<Record<SideName, string>> | undefined {
  const conflict = conflictAt(text, offset);
  return conflict && { ours: conflict.ours.label, theirs: conflict.theirs.label };
}

/**
 * The sides of the conflict at a place, or else of the next one.
 * @throws Refusal where there is none, or none of its sides can be taken
 */
export function judgementsAt(note: Note, offset: number, authors: Authors = {}): Judgements {
  const text = note.text.toString();
  const conflict = conflictAt(text, offset);
  if (!conflict) throw noConflict(note);
  const comparison = compare(text, conflict, note.uri);
  const choices = [...choicesFor(comparison, note, authors)];
  if (choices.length === 0)
    throw new Refusal('With neither side the note would be YAML here. Decide this conflict in the text.');
  const { ours, theirs } = comparison;
  return {
    ...{ span: comparison.conflict.span, count: conflictsIn(text).length },
    ours: { label: ours.label, page: pageOf(comparison, 'ours') },
    theirs: { label: theirs.label, page: pageOf(comparison, 'theirs') },
    step: { kind: 'question', question: questionOf(comparison), choices: () => choices },
    offers: choices,
  };
}

function noConflict(note: Note): Refusal {
  return new Refusal(
    note.contents.conflicts.length > 0
      ? 'A marker of this conflict is missing, so that nobody can tell its sides apart. Decide it in the text.'
      : 'No merge has left a conflict in this note.',
  );
}

function questionOf(comparison: Comparison): string {
  const reason = whyNotBoth(comparison);
  return reason ? `Which is to stay? Both cannot: ${reason}` : 'Which is to stay?';
}

/** Why both sides cannot stay; undefined where they can, or where that would be one of them. */
function whyNotBoth(comparison: Comparison): string | undefined {
  const all = (['ours', 'theirs'] as const).map((name) => meetingsOf(comparison, comparison[name], false));
  const [one, other] = all;
  return typeof one === 'string' && typeof other === 'string' && !canBeTwo(comparison) ? one : undefined;
}

function* choicesFor(comparison: Comparison, note: Note, authors: Authors): Generator<Offer> {
  for (const name of ['ours', 'theirs'] as const) {
    if (!comparison[name].isSound) continue;
    const label = `Take “${comparison[name].label}”`;
    const next = changeOf(comparison, { keep: name });
    yield { take: name, label, detail: sideWords(comparison, name), next };
  }
  for (const stays of ['ours', 'theirs'] as const) yield* viewChoice(comparison, note, stays, authors);
  if (canBeTwo(comparison)) yield twoChoice(comparison);
}

function changeOf(comparison: Comparison, decision: Decision): Change {
  return changeStep(() => decide(comparison, decision));
}

/** Takes both: what one side judges goes into the views of the other, what it adds comes, and lists have all items. */
function* viewChoice(
  comparison: Comparison,
  note: Note,
  stays: SideName,
  authors: Authors,
): Generator<Offer> {
  const goes = otherSide(stays);
  const meetings = meetingsOf(comparison, comparison[goes], false);
  if (typeof meetings === 'string') return;
  const views = [...meetings].filter(([, meeting]) => meeting === 'view').map(([entry]) => entry);
  const [own, other] = [comparison[stays].label, comparison[goes].label];
  if (views.length > 0)
    yield {
      take: 'both',
      label: `Take both: “${own}” stays, “${other}” becomes a view`,
      detail: viewWords(views, other),
      next: askForViewer(comparison, note, stays, authors),
    };
  else if (stays === 'ours' && isMore(comparison, meetings))
    yield {
      take: 'both',
      label: 'Take both',
      detail: bothWords(comparison, meetings),
      next: changeOf(comparison, { keep: 'both', stays }),
    };
}

/** Whether both is more than one of the sides. */
function isMore({ entries }: Comparison, meetings: Exclude<Meetings, string>): boolean {
  const isOnly = (name: SideName): boolean => entries.some((entry) => entry[name] && !entry[otherSide(name)]);
  return meetings.size > 0 || (isOnly('ours') && isOnly('theirs'));
}

function canBeTwo(comparison: Comparison): boolean {
  const { ours, theirs, top, entries } = comparison;
  return (
    ours.isSound && theirs.isSound && top.length === 0 && entries.some(mayBeTwo) && allMayMeet(comparison)
  );
}

function allMayMeet(comparison: Comparison): boolean {
  const meetings = meetingsOf(comparison, comparison.theirs, true);
  return typeof meetings !== 'string' && ![...meetings.values()].includes('view');
}

function twoChoice(comparison: Comparison): Offer {
  const ids = comparison.entries.filter(mayBeTwo).map(({ id }) => `“${id}”`);
  return {
    take: 'two',
    label: 'Take both as entries of their own',
    detail: `What “${comparison.theirs.label}” calls ${ids.join(', ')} gets another id.`,
    next: changeOf(comparison, { keep: 'two' }),
  };
}

/** Whose judgement becomes a view: an actor of the note, or a new one. */
function askForViewer(comparison: Comparison, note: Note, stays: SideName, authors: Authors): Question {
  const goes = otherSide(stays);
  const with_ = (viewer: Viewer): Step => changeOf(comparison, { keep: 'both', stays, viewer });
  const seen = actorsSeen(comparison[stays].note);
  const included = actorsSeen(note).filter(({ id }) => seen.every((actor) => actor.id !== id));
  const author = authors[goes] ?? nameIn(comparison[goes].label);
  const likely = author === undefined ? undefined : viewerNamed(comparison[stays].note, author);
  const actors = [...seen, ...included].map(
    ({ id, title }): Choice => ({ label: shortened(title, 60), description: id, id, next: with_({ id }) }),
  );
  const first = actors.filter(({ id }) => id === likely?.id);
  const fresh: Choice[] = likely?.name ? [newActor(likely.name, with_(likely))] : [];
  const rest = actors.filter(({ id }) => id !== likely?.id);
  return {
    kind: 'question',
    question: `Whose view is what “${comparison[goes].label}” judges?`,
    choices: () => [...first, ...fresh, ...rest, anotherName(comparison, stays)],
  };
}

function newActor(name: string, next: Step): Choice {
  return { label: name, description: 'a new actor of this note', next };
}

/** The branch of a person often has the name of that person; HEAD and what Git makes up has nobody's. */
function nameIn(label: string): string | undefined {
  const isNobody = /^(?:HEAD|ours|theirs|main|master|Updated upstream|Stashed changes|[0-9a-f]{7,40}\b.*)$/i;
  return isNobody.test(label) ? undefined : label.split('/').at(-1);
}

function anotherName(comparison: Comparison, stays: SideName): Choice {
  const { note } = comparison[stays];
  return {
    label: 'Another name…',
    description: 'a new actor of this note',
    next: {
      kind: 'prompt',
      prompt: 'The name of who judges so',
      example: 'Ann Lee',
      refuses: (answer) => (answer.trim() === '' ? 'A new actor needs a name.' : undefined),
      next: (answer) => changeOf(comparison, { keep: 'both', stays, viewer: viewerNamed(note, answer) }),
    },
  };
}

/** What a side says otherwise, in a line. */
function sideWords(comparison: Comparison, name: SideName): string {
  const fields = comparison.top.map((field) => `${field.label}: ${shortened(field[name] ?? 'nothing')}`);
  const entries = comparison.entries.map((entry) => entryWords(entry, name));
  const words = [...fields, ...entries].join(' · ');
  return words === '' ? 'Says the same; only comments, order or spelling differ.' : shortened(words, 400);
}

function entryWords(entry: ComparedEntry, name: SideName): string {
  const own = entry[name];
  if (!own) return `without “${entry.id}”`;
  if (!entry[otherSide(name)]) return `with “${entry.id}”: ${shortened(own.title)}`;
  const said = differing(entry).map(
    (field) => `${field.label.toLowerCase()} ${shortened(field[name] ?? 'none')}`,
  );
  return `“${entry.id}”: ${said.join(', ')}`;
}

function viewWords(views: readonly ComparedEntry[], other: string): string {
  const ids = views.map(({ id }) => `“${id}”`).join(', ');
  const lost = new Set(views.flatMap((entry) => lostFields(entry)));
  const left = lost.size > 0 ? ` Its ${[...lost].join(', ')} would not be kept.` : '';
  return `What “${other}” judges of ${ids} goes into the views there.${left}`;
}

/** The fields of a judgement that differ and have no place in a view. */
function lostFields(entry: ComparedEntry): string[] {
  return differing(entry)
    .filter(({ name }) => !['likelihood', 'confidence', 'because'].includes(name))
    .map(({ label }) => label.toLowerCase());
}

function bothWords({ entries }: Comparison, meetings: Exclude<Meetings, string>): string {
  const lists = [...meetings.keys()].flatMap((entry) =>
    differing(entry).map(({ label }) => label.toLowerCase()),
  );
  const ids = entries.filter((entry) => !meetings.has(entry)).map(({ id }) => `“${id}”`);
  const kept = ids.length > 0 ? [`Keeps ${ids.join(', ')}.`] : [];
  return [
    ...kept,
    ...(lists.length > 0 ? [`What either has in ${lists.join(', ')} stands there.`] : []),
  ].join(' ');
}
