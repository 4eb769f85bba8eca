import { spawn } from 'node:child_process';

/** How a system opens an address; anything else has what freedesktop.org names. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the address in a browser where there is a way. Where there is none, nothing happens: the address is printed. */
export function openInBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? (['xdg-open'] as const);
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
