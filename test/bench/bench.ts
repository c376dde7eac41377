import type { Task } from './contestant';
import { ContestantProcess, otherBuild, parser, server, us } from './contestants';
import { type Measure, type Row, Samples } from './measures';
import type { Options } from './options';
import { isByTurns, type Turns, takeTurns, turnKey } from './turns';

/** Rounds end when there are enough, or when they have taken this long, in milliseconds. */
const mostRounds = 10;
const leastRounds = 2;
const roundsBudget = 10_000;

/** A peer that has taken longer than this for its part of a round has no other, in milliseconds. */
const slowRound = 8_000;

/** The language server is left out where one run takes longer, in milliseconds. */
const longestRun = 60_000;

/** The size at which the language server shows what it will take for a larger one. */
const trialSize = 10_000;

export const claimsInFolderNote = 100;
export const claimsInChainNote = 3;

/**
 * All measures at all sizes. We and the peers take turns, so that what else the machine does hits all alike.
 * A peer reads the whole text whatever the change is, so that one series of its runs stands beside all
 * keystrokes and the cold opening.
 * @param progress is told what is measured now
 */
export async function bench(options: Options, progress: (what: string) => void): Promise<Row[]> {
  const samples: Samples[] = [];
  const inNote = options.measures.filter((measure) => measure !== 'folder' && measure !== 'chain');
  const byTurns = inNote.filter(isByTurns);
  if (byTurns.length > 0) progress('keystrokes in notes of all sizes');
  const turns = await takeTurns(byTurns, byTurns.length > 0 ? options.claims : [], options.anchors);
  for (const claims of inNote.length > 0 ? options.claims : []) {
    progress(`a note of ${claims} claims`);
    samples.push(
      ...(await new Contest({ claims, anchors: options.anchors }, inNote, turns, options.beside).run()),
    );
  }
  for (const notes of options.measures.includes('folder') ? options.folders : []) {
    progress(`a folder of ${notes} notes`);
    const subject = { claims: claimsInFolderNote, notes, anchors: options.anchors };
    samples.push(...(await new Contest(subject, ['folder'], turns, options.beside).run()));
  }
  for (const notes of options.measures.includes('chain') ? options.chains : []) {
    progress(`a chain of ${notes} notes`);
    const subject = { claims: claimsInChainNote, notes, anchors: options.anchors };
    // Not beside another build: an earlier one went down a chain by itself for each note, and has no answer for long ones.
    samples.push(...(await new Contest(subject, ['chain'], turns).run()));
  }
  return inOrder(samples, options.measures).flatMap((each) => each.rows());
}

function inOrder(samples: readonly Samples[], order: readonly Measure[]): Samples[] {
  const rank = ({ measure }: Samples) => order.indexOf(measure);
  return [...samples].sort((a, b) => rank(a) - rank(b) || a.claims - b.claims);
}

type Subject = Omit<Task, 'kind'>;

/** The measures of one note or folder. */
class Contest {
  private readonly samples: readonly Samples[];

  constructor(
    private readonly subject: Subject,
    measures: readonly Measure[],
    turns: Turns,
    private readonly beside?: string,
  ) {
    const claims = subject.claims * (subject.notes ?? 1);
    this.samples = measures.map((measure) => new Samples(measure, claims));
    for (const samples of this.samples)
      for (const values of turns.get(turnKey(samples.measure, claims)) ?? []) samples.addOurs(values);
  }

  async run(): Promise<readonly Samples[]> {
    const all: ContestantProcess[] = [];
    const start = async (starting: Promise<ContestantProcess>) => {
      const started = await starting;
      all.push(started);
      return started;
    };
    try {
      const ours = await start(ContestantProcess.start(us));
      const peers = [
        await start(ContestantProcess.start(parser)),
        await start(ContestantProcess.start(server)),
      ];
      if (this.beside !== undefined) peers.push(await start(ContestantProcess.startBeside(this.beside)));
      await this.rounds(ours, await this.fastEnough(peers));
    } finally {
      for (const contestant of all) contestant.stop();
    }
    return this.samples;
  }

  /** A run cannot be broken off, so a smaller note tells beforehand. Who is left out has rows without figures. */
  private async fastEnough(peers: readonly ContestantProcess[]): Promise<ContestantProcess[]> {
    const { claims, notes } = this.subject;
    if (notes !== undefined || claims <= trialSize) return [...peers];
    const fast: ContestantProcess[] = [];
    for (const peer of peers) {
      if (peer.name !== server || (await this.expected(peer)) <= longestRun) fast.push(peer);
      else for (const samples of this.samples) samples.addPeer(peer.name, []);
    }
    return fast;
  }

  private async expected(peer: ContestantProcess): Promise<number> {
    const { claims, anchors } = this.subject;
    const trial = await peer.run({ kind: 'read', claims: trialSize, anchors });
    return Math.min(...trial) * (claims / trialSize);
  }

  private async rounds(ours: ContestantProcess, peers: readonly ContestantProcess[]): Promise<void> {
    const tired = new Set<ContestantProcess>();
    const end = performance.now() + roundsBudget;
    for (let round = 0; round < mostRounds; round++) {
      if (round >= leastRounds && performance.now() > end) break;
      for (const samples of this.samples) {
        const { measure } = samples;
        if (isByTurns(measure)) continue;
        samples.addOurs(await ours.run({ kind: measure, ...this.subject }));
      }
      for (const peer of peers) {
        if (tired.has(peer)) continue;
        const began = performance.now();
        await this.roundOf(peer);
        if (peer.name !== otherBuild && performance.now() - began > slowRound) tired.add(peer);
      }
    }
  }

  private async roundOf(peer: ContestantProcess): Promise<void> {
    const done = new Map<Task['kind'], readonly number[]>();
    for (const samples of this.samples) {
      const kind = peer.name === otherBuild ? samples.measure : peerTask(samples.measure);
      const values = done.get(kind) ?? (await peer.run({ kind, ...this.subject }));
      done.set(kind, values);
      samples.addPeer(peer.name, values);
    }
  }
}

/** What a peer has to do for the same answer. */
function peerTask(measure: Measure): Task['kind'] {
  switch (measure) {
    case 'key-text':
    case 'key-edge':
    case 'entry-add':
    case 'open':
      return 'read';
    default:
      return measure;
  }
}
