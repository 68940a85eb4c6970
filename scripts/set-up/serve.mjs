import { createServer } from 'node:http';
import { root } from './root.mjs';
import { Trouble } from './trouble.mjs';

/** How long an answer that is under way may take when the server is told to end. */
const patience = 1000;

/** As `lib/auth/accounts` names it. */
const addressHeader = 'x-gouji-address';

/**
 * Where a request came from. A proxy on this very machine is believed when it names the client, nobody else: the name decides whose tries at a
 * password are counted together.
 */
export function clientAddress({ socket, headers }) {
  const peer = (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
  if (peer !== '127.0.0.1' && peer !== '::1') return peer;
  const forwarded = [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim();
  return forwarded === undefined || !/^[0-9a-f.:]{2,45}$/i.test(forwarded) ? peer : forwarded;
}

/** Throws a `Trouble` where the address is taken already. */
export async function requireFreePort(host, port) {
  const server = createServer();
  await listen(server, host, port);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Serves the built pages from this very process, which therefore leaves none behind.
 * @returns {Promise<{stop: () => Promise<void>}>}
 */
export async function serve(host, port) {
  process.env['NODE_ENV'] = 'production';
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    request.headers[addressHeader] = clientAddress(request);
    return handle(request, response);
  });
  await listen(server, host, port);
  return {
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), patience).unref();
      await closed;
    },
  };
}

function listen(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        reject(new Trouble(`端口 ${port} 已被别的程序占用。请先停止它，或换一个端口：PORT=${port + 1} npm run …`));
      } else if (error.code === 'EACCES')
        reject(new Trouble(`没有使用端口 ${port} 的权限，请换一个大于 1024 的端口。`));
      else if (error.code === 'EADDRNOTAVAIL') reject(new Trouble(`本机没有地址 ${host}，请检查环境变量 HOST。`));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}
