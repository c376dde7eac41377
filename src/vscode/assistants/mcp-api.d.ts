// What of the API of VS Code 1.101 is used, where it is there: the extension is built for 1.100.

import 'vscode';

declare module 'vscode' {
  /** A server that is started as a program, and speaks over its standard input and output. */
  export class McpStdioServerDefinition {
    constructor(
      label: string,
      command: string,
      args?: string[],
      env?: Record<string, string | number | null>,
      version?: string,
    );
  }

  export interface McpServerDefinitionProvider {
    readonly onDidChangeMcpServerDefinitions?: Event<void>;
    provideMcpServerDefinitions(token: CancellationToken): ProviderResult<McpStdioServerDefinition[]>;
  }

  export namespace lm {
    export function registerMcpServerDefinitionProvider(
      id: string,
      provider: McpServerDefinitionProvider,
    ): Disposable;
  }
}
