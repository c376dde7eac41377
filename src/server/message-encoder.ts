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
  const written = new WeakMap<object, string>();
  const jsonOf = (finding: object): string => {
    const json = written.get(finding) ?? JSON.stringify(finding);
    written.set(finding, json);
    return json;
  };
  const encoded = (message: Message): string => {
    if (!isTold(message)) return JSON.stringify(message);
    const { diagnostics, ...params } = message.params;
    const empty = JSON.stringify({ ...message, params: { ...params, diagnostics: [] } });
    // The empty list stands at the end of the message, before the brackets that close it.
    return `${empty.slice(0, -']}}'.length)}${diagnostics.map(jsonOf).join(',')}]}}`;
  };
  return {
    name: 'application/json',
    encode: async (message: Message): Promise<Uint8Array> => Buffer.from(encoded(message), 'utf8'),
  };
}

function isTold(message: Message): message is Told {
  const { method, params } = message as Partial<Told>;
  const isLast = Object.keys(message).at(-1) === 'params';
  return method === 'textDocument/publishDiagnostics' && Array.isArray(params?.diagnostics) && isLast;
}
