import { expect, test } from '@playwright/test';
import { request } from 'node:http';
import { createReport, newAgency } from './clerk';

/** The status that the server answers to a request with these headers. */
function statusFor(base: string, method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('another host name and another origin are refused', async ({ baseURL }) => {
  if (baseURL === undefined) throw new Error('No address');
  const { host } = new URL(baseURL);
  const save = '/reports/00000000-0000-0000-0000-000000000000/save';
  expect(await statusFor(baseURL, 'GET', '/', { host })).toBe(200);
  expect(await statusFor(baseURL, 'GET', '/', { host: 'evil.example' })).toBeGreaterThanOrEqual(400);
  expect(await statusFor(baseURL, 'PUT', save, { host, origin: 'http://evil.example' })).toBe(403);
  expect(await statusFor(baseURL, 'PUT', save, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusFor(baseURL, 'POST', '/', { host, origin: 'http://evil.example', 'next-action': 'x' })).toBe(403);
});

test('no page asks for anything from another host', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (sent) => {
    if (!sent.url().startsWith(String(baseURL)) && !/^(data|blob):/.test(sent.url())) foreign.push(sent.url());
  });
  await createReport(page, newAgency(), 2025);
  for (const address of ['/', '/reports/new', '/reports/import', '/reports/deleted']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  expect(foreign).toEqual([]);
});
