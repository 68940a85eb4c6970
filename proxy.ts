import { NextResponse, type NextRequest } from 'next/server';
import { allowedHosts } from './app/security/allowed-hosts';
import { checkRequest } from './app/security/check-request';
import { commonHeaders, contentSecurityPolicy, pathHeader } from './app/security/headers';
import { describeRefusal } from './lib/messages/app-words';

/** Refuses what asks for another host or comes from other pages than its own, and fixes what a page may load. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = checkRequest(
    {
      method: request.method,
      host: request.headers.get('host'),
      origin: request.headers.get('origin'),
      site: request.headers.get('sec-fetch-site'),
    },
    allowedHosts(),
  );
  if (refusal !== null) {
    const headers = { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' };
    return new NextResponse(`${describeRefusal(refusal)}\n`, {
      status: refusal === 'foreignHost' ? 421 : 403,
      headers,
    });
  }
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  // Next.js reads the nonce from the policy of the request and gives it to its own scripts.
  headers.set('Content-Security-Policy', policy);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value);
  return response;
}
