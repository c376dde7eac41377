import * as vscode from 'vscode';
import {
  definition,
  documentHighlights,
  implementation,
  type LocationLink,
  type Note,
  references,
  type Use,
} from '../../core';
import { toOffset, toRange } from '../convert';
import { selector } from '../language';
import type { Notes } from '../notes';

/** Go to definition, to the evidence of a claim, find references and highlights of the entry under the cursor. */
export function registerNavigation(notes: Notes): vscode.Disposable {
  const { languages } = notes.log.for('navigation');
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(selector, definitions(notes)),
    languages.registerImplementationProvider(selector, implementations(notes)),
    languages.registerReferenceProvider(selector, referenceProvider(notes)),
    languages.registerDocumentHighlightProvider(selector, highlights(notes)),
  );
}

function definitions(notes: Notes): vscode.DefinitionProvider {
  return {
    provideDefinition(document, position) {
      const note = notes.read(document);
      return definition(note, toOffset(note, position)).map((jump) => toLink(note, jump));
    },
  };
}

function implementations(notes: Notes): vscode.ImplementationProvider {
  return {
    provideImplementation(document, position) {
      const note = notes.read(document);
      return implementation(note, toOffset(note, position)).map((jump) => toLink(note, jump));
    },
  };
}

function toLink(note: Note, { from, note: home, to, whole }: LocationLink): vscode.LocationLink {
  return {
    originSelectionRange: toRange(note, from),
    targetUri: vscode.Uri.parse(home.uri),
    targetRange: toRange(home, whole),
    targetSelectionRange: toRange(home, to),
  };
}

function referenceProvider(notes: Notes): vscode.ReferenceProvider {
  return {
    provideReferences(document, position, { includeDeclaration }) {
      const note = notes.read(document);
      return references(note, toOffset(note, position))
        .filter(({ kind }) => includeDeclaration || kind !== 'definition')
        .map(({ note: of, span }) => new vscode.Location(vscode.Uri.parse(of.uri), toRange(of, span)));
    },
  };
}

/** A definition is where the id is written, all else reads it. */
const highlightKinds: Readonly<Record<Use['kind'], vscode.DocumentHighlightKind>> = {
  definition: vscode.DocumentHighlightKind.Write,
  reference: vscode.DocumentHighlightKind.Read,
  mention: vscode.DocumentHighlightKind.Text,
};

function highlights(notes: Notes): vscode.DocumentHighlightProvider {
  return {
    provideDocumentHighlights(document, position) {
      const note = notes.read(document);
      return documentHighlights(note, toOffset(note, position)).map(
        ({ span, kind }) => new vscode.DocumentHighlight(toRange(note, span), highlightKinds[kind]),
      );
    },
  };
}
