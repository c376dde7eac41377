import { type ChildProcess, spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Shows what the command prints; without it, only a failure shows it. */
  readonly verbose?: boolean;
}

const windows = process.platform === 'win32';

/** Runs a command to its end. Rejects, with what it printed, where it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const child = spawnCommand(command, args, options, options.verbose ? 'inherit' : 'pipe');
  let printed = '';
  child.stdout?.on('data', (data) => {
    printed += data;
  });
  child.stderr?.on('data', (data) => {
    printed += data;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve(exit ?? 1));
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}).\n${printed}`);
}

/** On Windows npm and code are scripts, which only a shell can start. */
export function spawnCommand(
  command: string,
  args: readonly string[],
  { cwd, env }: RunOptions,
  stdio: 'inherit' | 'pipe',
): ChildProcess {
  return spawn(command, args, { cwd, env: env ?? process.env, stdio, shell: windows });
}

/** The environment without what npm tells the scripts that it runs, so that an npm inside starts afresh. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(?!config_(?:registry|cache|userconfig)$)/i.test(name),
    ),
  );
}
