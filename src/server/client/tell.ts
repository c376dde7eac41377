import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** Tells the user something. The library's own function would ask, and wait for an answer that may never come. */
export function tell(connection: Connection, kind: 'info' | 'error', message: string): void {
  const type = kind === 'error' ? MessageType.Error : MessageType.Info;
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
