import { existsSync } from 'node:fs';
import { root } from './root.mjs';
import { runInstalled, runProgram } from './programs.mjs';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

/** The Chromium of the machine, else Playwright's own, else null. */
export async function installedBrowser() {
  const { chromium } = await import('@playwright/test');
  return (
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()].find((file) => existsSync(file)) ??
    null
  );
}

/**
 * How Playwright launches the Chromium that is there; without one, as it would by itself.
 * @returns {Promise<{executablePath?: string, args: string[]}>}
 */
export async function launchOptions() {
  const executablePath = await installedBrowser();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return executablePath === null ? { args } : { executablePath, args };
}

/** Installs a browser for the tests where the machine has none: Debian's as root, else Playwright's. */
export async function ensureBrowser(signal) {
  if ((await installedBrowser()) !== null) return;
  await step('安装测试用的浏览器', () => installBrowser(signal));
}

async function installBrowser(signal) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-q'], { signal, env });
    const { code } = await runProgram('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], {
      signal,
      env,
    });
    if (code === 0) return;
  }
  const { code, output } = await runInstalled('@playwright/test/cli.js', ['install', 'chromium'], { signal });
  if (code !== 0)
    throw new Trouble(
      `测试用的浏览器没有装好（在 ${root} 中运行 npx playwright install chromium）：\n${output.slice(-1500)}`,
    );
}
