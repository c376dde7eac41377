import type {
  ClientCapabilities,
  InitializeParams,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver/node';
import { type Encoding, isEncoding } from './columns';

/** The kinds of symbol that clients know which do not say which they know: `File` to `Array`. */
const oldestSymbolKinds = 18;

/**
 * What the client can do, as it announced it. It is asked for nothing else, and given nothing that it does not know:
 * some clients answer no request at all, and some fail at what they did not expect.
 */
export class Client {
  readonly encoding: Encoding;
  private readonly can: ClientCapabilities;

  constructor(private readonly params: InitializeParams) {
    this.can = params.capabilities ?? {};
    this.encoding = encodingFor(params);
  }

  /** Whether it asks for diagnostics by itself; to others they are sent. */
  get pullsDiagnostics(): boolean {
    return this.can.textDocument?.diagnostic !== undefined;
  }

  /** What it can be asked to ask for again. */
  refreshes(what: 'diagnostics' | 'inlayHint' | 'codeLens' | 'semanticTokens'): boolean {
    return this.can.workspace?.[what]?.refreshSupport === true;
  }

  /** Whether it makes edits that it is asked to make. */
  get appliesEdits(): boolean {
    return this.can.workspace?.applyEdit === true;
  }

  /** Whether it shows a message with answers to choose from. */
  get asksQuestions(): boolean {
    return this.can.window?.showMessage?.messageActionItem !== undefined;
  }

  get showsDocuments(): boolean {
    return this.can.window?.showDocument?.support === true;
  }

  get givesConfiguration(): boolean {
    return this.can.workspace?.configuration === true;
  }

  get hasFolders(): boolean {
    return this.can.workspace?.workspaceFolders === true;
  }

  /** Whether it tells of files before it renames them. */
  get willRenameFiles(): boolean {
    return this.can.workspace?.fileOperations?.willRename === true;
  }

  get knowsDocumentChanges(): boolean {
    return this.can.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Whether its user confirms the edits that may not be meant. Neovim takes the annotation, and asks nobody. */
  get confirmsEdits(): boolean {
    const annotates = this.can.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    return annotates && this.knowsDocumentChanges && !this.isNeovim;
  }

  get diagnostics(): NonNullable<ClientCapabilities['textDocument']>['publishDiagnostics'] {
    return { ...this.can.textDocument?.publishDiagnostics, ...this.can.textDocument?.diagnostic };
  }

  get completion(): NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']> {
    return this.can.textDocument?.completion ?? {};
  }

  /** Whether what comes with a completion can wait until the item is looked at. */
  get resolvesAddedEdits(): boolean {
    return (
      this.completion.completionItem?.resolveSupport?.properties?.includes('additionalTextEdits') ?? false
    );
  }

  /** Whether items are to say what they are compared with. Neovim's first omnifunc loses such with a hyphen. */
  get filtersByText(): boolean {
    return !this.isOldNeovim;
  }

  get resolvesCodeActions(): boolean {
    return this.can.textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') ?? false;
  }

  get knowsCodeActions(): boolean {
    return this.can.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  }

  get showsDisabledActions(): boolean {
    return this.can.textDocument?.codeAction?.disabledSupport === true;
  }

  get nestsSymbols(): boolean {
    return this.can.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  /** Whether it knows a kind of symbol of a note, or of all notes. */
  knowsSymbol(kind: SymbolKind, of: 'document' | 'workspace'): boolean {
    const { workspace, textDocument } = this.can;
    const known =
      of === 'document' ? textDocument?.documentSymbol?.symbolKind : workspace?.symbol?.symbolKind;
    // Neovim says that it knows none, and shows all.
    return known?.valueSet?.length
      ? known.valueSet.includes(kind)
      : this.isNeovim || kind <= oldestSymbolKinds;
  }

  takesLinks(what: 'definition' | 'implementation'): boolean {
    return this.can.textDocument?.[what]?.linkSupport === true;
  }

  get foldsLines(): boolean {
    return this.can.textDocument?.foldingRange?.lineFoldingOnly === true;
  }

  /** In which form it shows what is to be known of an entry. */
  get hoverForm(): MarkupKind {
    return this.formOf(this.can.textDocument?.hover?.contentFormat);
  }

  get documentationForm(): MarkupKind {
    return this.formOf(this.completion.completionItem?.documentationFormat);
  }

  /** Whether it follows links from a hover to a line of a file. */
  get followsLinks(): boolean {
    return this.params.clientInfo?.name.startsWith('Visual Studio Code') ?? false;
  }

  /** Older versions of Neovim show the signs of Markdown as they are written. */
  private formOf(known: readonly MarkupKind[] | undefined): MarkupKind {
    return known?.includes('markdown') && !this.isOldNeovim ? 'markdown' : 'plaintext';
  }

  private get isNeovim(): boolean {
    return this.params.clientInfo?.name === 'Neovim';
  }

  /** Up to 0.9. */
  private get isOldNeovim(): boolean {
    return this.isNeovim && /^0\.\d\b/.test(this.params.clientInfo?.version ?? '0.0');
  }
}

/** UTF-16, as everywhere here, where the client takes that: it has to, by the protocol. */
function encodingFor({ capabilities, initializationOptions }: InitializeParams): Encoding {
  const wanted: unknown = initializationOptions?.positionEncoding;
  if (isEncoding(wanted)) return wanted;
  const known: readonly string[] = capabilities?.general?.positionEncodings ?? [];
  return known.length === 0 || known.includes('utf-16') ? 'utf-16' : (known.find(isEncoding) ?? 'utf-16');
}
