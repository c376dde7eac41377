/**
 * Runs the tests of the TextMate grammar with vscode-tmgrammar-test, on the YAML grammars of a real VS Code,
 * which the grammar stands on. From the project's folder:
 *
 *   node out/grammar/run.js [FOLDER …]
 *
 * FOLDER is a `syntaxes` folder with VS Code's YAML grammars. Without one, the tests run on those of every
 * VS Code under `.vscode-test`. The exit code is 1 where a test fails, or there is no VS Code.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { vocabularyTest } from './vocabulary';

const grammar = 'syntaxes/analyst-notes.tmLanguage.json';
const written = 'out/grammar/tests';

/** Where code-server and the archives of VS Code for Linux, Windows and macOS keep it. */
const yamlGrammar = 'extensions/yaml/syntaxes/yaml.tmLanguage.json';
const placesOfYamlGrammar = [
  `.vscode-test/*/node_modules/code-server/lib/vscode/${yamlGrammar}`,
  `.vscode-test/*/resources/app/${yamlGrammar}`,
  `.vscode-test/*/*/resources/app/${yamlGrammar}`,
  `.vscode-test/*/*.app/Contents/Resources/app/${yamlGrammar}`,
];

function foldersOfVsCode(): string[] {
  return globSync(placesOfYamlGrammar, { dot: true }).map((path) => join(path, '..'));
}

/** Copies the tests, and adds the one that the model writes. */
function writeTests(): void {
  rmSync(written, { recursive: true, force: true });
  mkdirSync(written, { recursive: true });
  const tests = new Map([['vocabulary.test.txt', vocabularyTest()]]);
  for (const path of globSync('test/grammar/*.test.txt'))
    tests.set(basename(path), readFileSync(path, 'utf8'));
  for (const [name, text] of tests) {
    writeFileSync(join(written, name), text);
    writeFileSync(join(written, `cr-${name}`), keepingCarriageReturns(text));
  }
}

/**
 * An engine that splits lines at the line feed alone leaves a carriage return at the end of each line of a
 * CRLF file. The test tool takes CRLF for one line end, so a second carriage return stands for the one kept.
 */
function keepingCarriageReturns(text: string): string {
  const [header, ...lines] = text.split('\n');
  return [header, ...lines.map((line) => `${line}\r\r`)].join('\n');
}

function passesOn(folder: string): boolean {
  console.log(`On the YAML grammars of ${folder}`);
  const grammars = [grammar, ...globSync(`${folder.replaceAll('\\', '/')}/yaml*.tmLanguage.json`)];
  const tool = require.resolve('vscode-tmgrammar-test/dist/unit.js');
  const options = grammars.flatMap((path) => ['--grammar', path]);
  const run = spawnSync(process.execPath, [tool, ...options, `${written}/*.test.txt`], { stdio: 'inherit' });
  return run.status === 0;
}

function main(): void {
  const given = process.argv.slice(2);
  const folders = given.length > 0 ? given : foldersOfVsCode();
  if (folders.length === 0) {
    console.error('There is no VS Code under .vscode-test. Run the VS Code tests first, or name a folder.');
    process.exitCode = 1;
    return;
  }
  writeTests();
  const failed = folders.filter((folder) => !passesOn(folder));
  if (failed.length > 0) process.exitCode = 1;
}

main();
