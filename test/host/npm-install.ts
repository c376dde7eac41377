import { cleanEnvironment, run } from './processes';

/** Installs packages into a folder, without install scripts: they compile parts that nothing here needs. */
export async function npmInstall(cwd: string, ...args: string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--no-package-lock'];
  await run('npm', ['install', ...args, ...quiet], { cwd, env: cleanEnvironment() });
}
