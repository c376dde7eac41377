import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths';
import { run } from '../host/processes';
import { noticesOf } from './notices';

const gathered = path.join(root, 'out', 'npm');

/** Puts the licences into the gathered package of the command line, and packs it. */
async function main(): Promise<void> {
  const files = readdirSync(path.join(gathered, 'dist')).filter((file) => file.endsWith('.js'));
  const bundles = files.map((file) => `dist/${file}`);
  writeFileSync(path.join(gathered, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesOf(bundles));
  giveSameRights();
  await run('npm', ['pack', gathered, '--pack-destination', path.join(root, 'out')], { verbose: true });
}

/** Those of files in a clone depend on who has cloned. */
function giveSameRights(): void {
  for (const name of readdirSync(gathered, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(gathered, name);
    const isRun = statSync(file).isDirectory() || name === path.join('dist', 'cli.js');
    chmodSync(file, isRun ? 0o755 : 0o644);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
