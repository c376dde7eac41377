import { appendFileSync } from 'node:fs';
import net from 'node:net';

/**
 * Loaded into a Node before its program: notes each host that it connects to, in the file that the environment names.
 * Sockets and pipes of the machine have no host.
 */
const log = process.env.CONNECTIONS_LOG;
const { connect } = net.Socket.prototype;

function hostOf([first, second]: readonly unknown[]): string | undefined {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'number') return typeof second === 'string' ? second : 'localhost';
  if (typeof options !== 'object' || options === null || !('port' in options)) return undefined;
  return 'host' in options && typeof options.host === 'string' ? options.host : 'localhost';
}

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (log && host !== undefined) appendFileSync(log, `${host}\n`);
  return Reflect.apply(connect, this, args);
};
