import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { messageEncoder } from './message-encoder';

/**
 * What the client sends, and what is sent to it. The library ends a server whose input ends only where it is given the
 * bare stream, in which it then overlooks that there are no messages: so both is seen to here.
 *
 * @param end ends the server, for a reason
 */
export function streams(end: (reason?: string) => void): {
  readonly reader: StreamMessageReader;
  readonly writer: StreamMessageWriter;
} {
  const reader = new StreamMessageReader(process.stdin);
  reader.onError((error) => {
    // One message that is no JSON leaves the next ones where they are; behind a malformed header nothing can be found.
    if (!(error instanceof SyntaxError)) end(error.message.split('\n')[0]);
  });
  for (const event of ['end', 'close']) process.stdin.on(event, () => end());
  return {
    reader,
    writer: new StreamMessageWriter(process.stdout, { contentTypeEncoder: messageEncoder() }),
  };
}
