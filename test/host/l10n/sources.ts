import path from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { root } from '../paths';

/** A file of the sources, as the compiler reads it. */
export interface Source {
  /** From the folder of the project, as in `src/vscode/log.ts`. */
  readonly path: string;
  readonly file: SourceFile;
}

export const layers = [
  ...(['core', 'docx', 'session', 'bibliography', 'tools', 'protocol'] as const),
  ...(['vscode', 'webview', 'node', 'server', 'cli'] as const),
] as const;
export type Layer = (typeof layers)[number];

/** What looks at the syntax of the sources, as a module of the compiler that is loaded when somebody looks. */
export type Syntax = typeof import('typescript/unstable/ast');

/** Calls back with the files of some layers. They are the compiler’s, and gone when that has ended. */
export async function withSources<T>(
  layers: readonly Layer[],
  use: (sources: readonly Source[], syntax: Syntax) => T,
): Promise<T> {
  const { API } = await import('typescript/unstable/sync');
  const syntax = await import('typescript/unstable/ast');
  const api = new API({ cwd: root });
  try {
    const projects = layers.map((layer) => path.join(root, 'src', layer, 'tsconfig.json'));
    const snapshot = api.updateSnapshot({ openProjects: projects });
    const sources = layers.flatMap((layer, at) => {
      const program = snapshot.getProject(projects[at] ?? '')?.program;
      const folder = `src/${layer}/`;
      return (program?.getSourceFileNames() ?? []).flatMap((name): Source[] => {
        const relative = path.relative(root, name).split(path.sep).join('/');
        const file = relative.startsWith(folder) ? program?.getSourceFile(name) : undefined;
        return file ? [{ path: relative, file }] : [];
      });
    });
    return use(sources, syntax);
  } finally {
    api.close();
  }
}

/** All nodes of a file, each with those that it stands in, the nearest first. */
export function walk(file: SourceFile, visit: (node: Node, within: readonly Node[]) => void): void {
  const below = (node: Node, within: readonly Node[]): void => {
    visit(node, within);
    const inner = [node, ...within];
    node.forEachChild((child) => below(child, inner));
  };
  file.forEachChild((child) => below(child, []));
}

/** Where a node begins, for who is to look there. */
export function placeOf({ path: name, file }: Source, node: Node): string {
  const before = file.text.slice(0, node.end - node.getText(file).length);
  return `${name}:${before.split('\n').length}`;
}
