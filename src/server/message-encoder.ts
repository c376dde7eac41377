import type { Message } from 'vscode-languageserver/node';

/** A message that tells of all that is found in a note. */
interface Told extends Message {
  readonly method: 'textDocument/publishDiagnostics';
  readonly params: { readonly diagnostics: readonly object[] };
}

/**
 * Writes messages as JSON. What is found in a note is sent as a whole, of which a key changes little: each finding is
 * written once, for as long as it is the same object.
 */
export function messageEncoder() {
  const written = new WeakMap<object, Uint8Array>();
  const bytesOf = (finding: object): Uint8Array => {
    const bytes = written.get(finding) ?? Buffer.from(JSON.stringify(finding), 'utf8');
    written.set(finding, bytes);
    return bytes;
  };
  const encoded = (message: Message): Uint8Array => {
    if (!isTold(message)) return Buffer.from(JSON.stringify(message), 'utf8');
    const { diagnostics, ...params } = message.params;
    const empty = JSON.stringify({ ...message, params: { ...params, diagnostics: [] } });
    const parts = diagnostics.flatMap((each, at) => (at === 0 ? [bytesOf(each)] : [comma, bytesOf(each)]));
    // The empty list stands at the end of the message, before the brackets that close it.
    return Buffer.concat([
      Buffer.from(empty.slice(0, -ending.length), 'utf8'),
      ...parts,
      Buffer.from(ending),
    ]);
  };
  return {
    name: 'application/json',
    encode: async (message: Message): Promise<Uint8Array> => encoded(message),
  };
}

const comma = Buffer.from(',');
const ending = ']}}';

function isTold(message: Message): message is Told {
  const { method, params } = message as Partial<Told>;
  const isLast = Object.keys(message).at(-1) === 'params';
  return method === 'textDocument/publishDiagnostics' && Array.isArray(params?.diagnostics) && isLast;
}
