import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Where Chromium usually is; a setting goes first. */
const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const chromiumPath = places.find((place) => place !== '' && existsSync(place));

/** What to do when there is none. */
const howToGetChromium = 'needs Chromium: `apt-get install chromium`, or CHROMIUM_PATH=<path to the program>';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium in a way that works in containers and calls nobody by itself. */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(howToGetChromium);
  return chromium.launch({ executablePath: chromiumPath, args });
}

/** Chromium with a profile of its own. */
export interface BrowserProfile {
  readonly context: BrowserContext;
  /** Ends it, and nothing of the profile is left. */
  close(): Promise<void>;
}

/** Starts Chromium as somebody who has set these preferences. */
export async function launchProfile(preferences: object, options: BrowserContextOptions = {}): Promise<BrowserProfile> {
  if (chromiumPath === undefined) throw new Error(howToGetChromium);
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, { ...options, executablePath: chromiumPath, args });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  return { context, close };
}

/**
 * A group of tests that needs a browser. Without one it counts as one skipped test that says how to get it; with
 * REQUIRE_ALL=1 that is a failure.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (chromiumPath !== undefined) describe(name, tests);
  else if (process.env.REQUIRE_ALL === '1') {
    it(`${name} ${howToGetChromium}`, () => {
      throw new Error(howToGetChromium);
    });
  } else describe(name, () => it.skip(howToGetChromium, () => {}));
}
