import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { whenEnding } from './ending';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Shows what the command prints; without it, only a failure shows it. */
  readonly verbose?: boolean;
}

const windows = process.platform === 'win32';

/** Runs a command to its end. Rejects, with what it printed, where it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const child = spawnCommand(command, args, options);
  const stay = whenEnding(() => kill(child));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      printed += data;
    });
  const code = await exitCodeOf(child).finally(stay);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}).\n${printed}`);
}

/** Resolves when a process has ended and has printed all that it had to; with 1 where a signal ended it. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject).once('close', (code) => resolve(code ?? 1));
  });
}

/** On Windows npm and code are scripts, which only a shell can start, and it takes its words in quotes. */
function spawnCommand(command: string, args: readonly string[], options: RunOptions): ChildProcess {
  const output = options.verbose ? 'inherit' : 'pipe';
  const how = {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', output, output] as ('ignore' | 'inherit' | 'pipe')[],
  };
  if (!windows || command.endsWith('.exe')) return spawn(command, args, how);
  return spawn([command, ...args.map((word) => `"${word}"`)].join(' '), { ...how, shell: true });
}

/**
 * Kills a process at once, with its children where it leads a group (`detached`), and on Windows always:
 * the extension hosts of a server live on when it is gone.
 */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // No such group: the process leads none, or nothing is left of it.
    child.kill('SIGKILL');
  }
}

/** The numbers of the processes that another has started, and that have a word among their arguments. */
export async function childrenOf({ pid }: ChildProcess, word: string): Promise<number[]> {
  if (windows) throw new Error('On Windows nothing here lists processes.');
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [own, parent, ...command] = line.trim().split(/\s+/);
    return Number(parent) === pid && command.includes(word) ? [Number(own)] : [];
  });
}

/** Ends a process at once, without its children. */
export function crash(pid: number): void {
  process.kill(pid, 'SIGKILL');
}

/** What npm hands down that is about reaching the registry, and stays true for another project. */
const connection =
  /^npm_config_(?:registry|cache|userconfig|globalconfig|proxy|https_proxy|noproxy|cafile|ca|strict_ssl)$/i;

/**
 * The environment without what npm tells the scripts that it runs, and VS Code the programs of its terminal,
 * so that an npm or a VS Code inside starts afresh.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm|vscode)_/i.test(name) || connection.test(name)),
  );
}
