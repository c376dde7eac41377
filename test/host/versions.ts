/** A release of VS Code that the tests run on. */
export interface VSCodeVersion {
  /** What it calls itself. */
  readonly name: string;
  /** The release of code-server on npm that has it. */
  readonly codeServer: string;
  /** The major version of Node that it runs on, or a newer one. */
  readonly node: number;
  /** The themes that it starts with or started with, by the names that it has for them now, and those of high contrast. */
  readonly themes: readonly string[];
}

const ofHighContrast = ['Default High Contrast', 'Default High Contrast Light'];

/** The oldest that the extension supports, which tests run on unless they are told otherwise. */
const oldest: VSCodeVersion = {
  name: '1.100.3',
  codeServer: '4.100.3',
  node: 20,
  themes: ['Default Light Modern', 'Default Dark Modern', ...ofHighContrast],
};

/** Both ends of what the extension supports, the oldest first. */
export const versions: readonly VSCodeVersion[] = [
  oldest,
  {
    name: '1.139.1',
    codeServer: '4.139.1',
    node: 24,
    themes: ['Light Modern', 'Dark Modern', ...ofHighContrast, 'Light 2026', 'Dark 2026'],
  },
];

/** What chooses a version, for the programs that tests start as well. */
export const versionVariable = 'ANALYST_NOTES_VSCODE';

/** The version that ANALYST_NOTES_VSCODE names, or else the oldest. */
export function chosenVersion(): VSCodeVersion {
  const name = process.env[versionVariable];
  return name ? versionNamed(name) : oldest;
}

export function versionNamed(name: string): VSCodeVersion {
  const found = versions.find((each) => each.name === name);
  if (!found)
    throw new Error(
      `The tests know no VS Code ${name}. Versions: ${versions.map((each) => each.name).join(', ')}.`,
    );
  return found;
}
