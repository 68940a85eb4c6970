/** Types into the whole editor, served as it is in real operation, in a browser slowed down four times. */
import { chromium, type Page } from '@playwright/test';
import { signInToDemo } from '../demo-sign-in.mjs';
import { launchOptions } from '../set-up/browser.mjs';

const keys = 240;
/** The first keys of a page are slower: the browser has not compiled its code yet. */
const warmUp = 40;
const slowdown = 4;

/** Milliseconds: a fast typist's. */
const betweenKeys = 120;

/** From a keystroke to the frame painted with its result, in milliseconds. */
interface Keystrokes {
  readonly median: number;
  readonly p95: number;
  readonly keys: number;
}

/** Measures on a draft of the demo at `address`, all of which can be written in. */
async function measureKeystrokes(address: string): Promise<Keystrokes> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await signInToDemo(page, address, 'chenjing');
    await page.goto(address);
    const draft = page.getByRole('row').filter({ hasText: '有阻断' });
    await draft.getByRole('link', { name: /^填写/ }).click();
    await page.getByRole('button', { name: /^三、/ }).click();
    const cell = page.locator('table input').first();
    await cell.waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await cell.click();
    for (let key = 0; key < warmUp + keys; key += 1) {
      if (key === warmUp) await observeKeys(page);
      if (key % 4 === 3) await page.keyboard.press('ArrowDown');
      else await page.keyboard.press(String(key % 10));
      await page.waitForTimeout(betweenKeys);
    }
    const times = (await page.evaluate(() => Reflect.get(window, 'keystrokeTimes') as number[])).sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { median: at(0.5), p95: at(0.95), keys: times.length };
  } finally {
    await browser.close();
  }
}

/** Notes for each input event how long it is until the frame after it has been painted. */
async function observeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'keystrokeTimes', times);
    window.addEventListener(
      'input',
      (event) => {
        const begin = event.timeStamp;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - begin);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

console.log(JSON.stringify(await measureKeystrokes(process.argv[2] ?? '')));
