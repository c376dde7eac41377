import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { root } from '../host/paths';
import type { Reader } from './peer';

/** `yaml` alone: it has no rules and no outline, but without its document there would be neither. */
export class YamlParser implements Reader {
  private readonly held: unknown[] = [];

  async read(text: string): Promise<unknown> {
    return parseDocument(text);
  }

  async hold(texts: readonly string[]): Promise<void> {
    for (const text of texts) this.held.push(parseDocument(text));
  }

  async letGo(): Promise<void> {
    this.held.length = 0;
  }
}

/**
 * The language service behind Red Hat's YAML extension, with a JSON Schema of the format. It validates syntax
 * and schema, and so does less than the rules, which look from entry to entry.
 */
export class YamlLanguageServer implements Reader {
  private readonly service = configuredService();
  private readonly held: TextDocument[] = [];
  private document = TextDocument.create(uriOf(''), 'yaml', 0, '');
  private version = 0;

  async read(text: string): Promise<unknown> {
    // What it knows of a document holds for one version.
    this.document = TextDocument.create(uriOf(''), 'yaml', ++this.version, text);
    return this.service.doValidation(this.document, false);
  }

  outline(): unknown {
    return this.service.findDocumentSymbols2(this.document);
  }

  async hover(offset: number): Promise<unknown> {
    return this.service.doHover(this.document, this.document.positionAt(offset));
  }

  async completion(offset: number): Promise<unknown> {
    return this.service.doComplete(this.document, this.document.positionAt(offset), false);
  }

  async hold(texts: readonly string[]): Promise<void> {
    for (const [n, text] of texts.entries()) {
      this.document = TextDocument.create(uriOf(`-${n}`), 'yaml', ++this.version, text);
      this.held.push(this.document);
      await this.service.doValidation(this.document, false);
    }
  }

  /** It keeps the last version of every document, so each gets an empty one. */
  async letGo(): Promise<void> {
    for (const { uri } of this.held.splice(0))
      await this.service.doValidation(TextDocument.create(uri, 'yaml', ++this.version, ''), false);
  }
}

function uriOf(suffix: string): string {
  return `file:///bench${suffix}.notes.yaml`;
}

/** Set up as the server sets it up by default, but for its schemas. */
function configuredService(): LanguageService {
  const service = getLanguageService({
    schemaRequestService: (address) => Promise.reject(new Error(`Nothing is fetched: ${address}`)),
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
    // It keeps its failures to itself otherwise, and would pass for fast.
    telemetry: { send: ({ name }) => fail(name), sendError: fail, sendTrack: () => {} },
  });
  const file = path.join(root, 'test', 'bench', 'schema.json');
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));
  service.configure({
    validate: true,
    hover: true,
    customTags: [],
    schemas: [{ uri: 'schema.json', fileMatch: ['*.notes.yaml'], schema }],
  });
  return service;
}

function fail(what: string, cause?: unknown): never {
  throw new Error(`yaml-language-server failed (${what}).`, { cause });
}
