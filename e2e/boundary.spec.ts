import { expect, test } from '@playwright/test';
import { request } from 'node:http';
import { createReport, newAgency } from './clerk';
import { nobody } from './people';

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
  expect(await statusFor(baseURL, 'GET', '/sign-in', { host })).toBe(200);
  expect(await statusFor(baseURL, 'GET', '/sign-in', { host: 'evil.example' })).toBeGreaterThanOrEqual(400);
  expect(await statusFor(baseURL, 'PUT', save, { host, origin: 'http://evil.example' })).toBe(403);
  expect(await statusFor(baseURL, 'PUT', save, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  const session = '/sign-in/session';
  expect(await statusFor(baseURL, 'POST', session, { host, origin: 'http://evil.example' })).toBe(403);
  expect(await statusFor(baseURL, 'POST', '/sign-out', { host, 'sec-fetch-site': 'same-site' })).toBe(403);
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

test.describe('without a session', () => {
  test.use({ storageState: nobody });

  const id = '00000000-0000-7000-8000-000000000000';
  const pages = [
    '/',
    '/reports/new',
    '/reports/import',
    '/reports/deleted',
    `/reports/${id}`,
    `/reports/${id}/review`,
    `/reports/${id}/versions`,
    '/notices',
    '/administration',
    '/administration/import',
    '/log',
    '/password',
  ];
  for (const address of pages) {
    test(`${address} leads to the sign-in and back`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
      const { pathname, searchParams } = new URL(page.url());
      expect([pathname, searchParams.get('next') ?? '/']).toEqual(['/sign-in', address]);
    });
  }

  test('every route is refused', async ({ request }) => {
    const routes: readonly (readonly [method: string, path: string])[] = [
      ['GET', '/fonts'],
      ['GET', '/fonts/x/0'],
      ['PUT', `/reports/${id}/save`],
      ['GET', `/reports/${id}/download/pdf`],
      ['GET', `/reports/${id}/issues/1/pdf`],
      ['GET', `/reports/${id}/papers/approval`],
      ['GET', `/reports/${id}/papers/brief`],
    ];
    for (const [method, path] of routes) {
      const answered = await request.fetch(path, { method, maxRedirects: 0 });
      expect([path, answered.status()]).toEqual([path, 401]);
    }
  });

  test('none of the paths of the sign-in library is there', async ({ request }) => {
    const paths = [
      'sign-up/email',
      'sign-in/email',
      'sign-in/username',
      'is-username-available',
      'sign-out',
      'get-session',
      'list-sessions',
      'revoke-sessions',
      'update-user',
      'update-session',
      'change-email',
      'change-password',
      'set-password',
      'delete-user',
      'request-password-reset',
      'reset-password',
      'list-accounts',
      'ok',
      'error',
    ];
    for (const path of paths)
      for (const method of ['GET', 'POST']) {
        const answered = await request.fetch(`/api/auth/${path}`, { method, maxRedirects: 0 });
        expect([path, method, answered.status()]).toEqual([path, method, 404]);
      }
  });
});
