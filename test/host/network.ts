import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from './ending';
import { root } from './paths';

/** Where VS Code has its pages ask for files of their own, which its service worker answers. */
const ofServiceWorker = /\.vscode-(?:resource|cdn)\.|\.vscode-cdn\.net$/;

/** Watches whatever an editor asks the network for: its page, and the processes behind it. */
export class NetworkWatch {
  private readonly asked = new Set<string>();

  private constructor(private readonly log: string) {}

  static async begin(): Promise<NetworkWatch> {
    return new NetworkWatch(path.join(await temporaryFolder('network'), 'hosts.txt'));
  }

  /** What has each Node of a server note the hosts that it connects to. */
  get env(): NodeJS.ProcessEnv {
    const watcher = path.join(root, 'out', 'host', 'watch-connections.js');
    return { NODE_OPTIONS: `--require=${JSON.stringify(watcher)}`, CONNECTIONS_LOG: this.log };
  }

  watch(page: Page): void {
    page.on('request', (request) => {
      const { protocol, hostname, href } = new URL(request.url());
      if (!/^(?:https?|wss?):$/.test(protocol) || isOwn(hostname) || ofServiceWorker.test(hostname)) return;
      this.asked.add(href);
    });
  }

  /** The addresses beyond this machine that somebody asked for. */
  async found(): Promise<readonly string[]> {
    const hosts = existsSync(this.log) ? await readFile(this.log, 'utf8') : '';
    return [...this.asked, ...new Set(hosts.split('\n').filter((host) => host !== '' && !isOwn(host)))];
  }
}

function isOwn(host: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[?::1\]?|0\.0\.0\.0)$/.test(host);
}
