import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { proxy } from '../../proxy';

function ask(headers: Record<string, string>, method = 'GET'): Response {
  return proxy(new NextRequest('http://127.0.0.1:3000/', { method, headers }));
}

const own = { host: '127.0.0.1:3000' };

it('answers its own pages with a policy that lets nothing in from outside', () => {
  const policy = ask(own).headers.get('Content-Security-Policy') ?? '';
  expect(policy).not.toMatch(/https?:|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe');
});

it('uses a nonce once', () => {
  const [first, second] = [1, 2].map(() =>
    /'nonce-([^']+)'/.exec(ask(own).headers.get('Content-Security-Policy') ?? ''),
  );
  expect(first?.[1]?.length).toBeGreaterThanOrEqual(32);
  expect(first?.[1]).not.toBe(second?.[1]);
});

it('refuses a foreign name and a foreign page in a sentence', async () => {
  const name = ask({ host: 'evil.example' });
  expect(name.status).toBe(421);
  expect(await name.text()).toContain('GOUJI_HOSTS');
  const page = ask({ ...own, origin: 'https://evil.example' }, 'PUT');
  expect(page.status).toBe(403);
  expect(await page.text()).toContain('其他网站');
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

it('tells a page its own path, whatever the client claims', () => {
  const answered = ask({ ...own, 'x-gouji-path': '//evil.example' });
  expect(answered.headers.get('x-middleware-request-x-gouji-path')).toBe('/');
});
