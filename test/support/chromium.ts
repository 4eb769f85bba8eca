import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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

/** Starts Chromium in a way that works in containers and calls nobody by itself. */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(howToGetChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
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
