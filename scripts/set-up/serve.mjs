import { createServer } from 'node:http';
import { root } from './root.mjs';
import { Trouble } from './trouble.mjs';

/** How long an answer that is under way may take when the server is told to end. */
const patience = 1000;

/** Throws a `Trouble` where the address is taken already. */
export async function requireFreePort(host, port) {
  const server = createServer();
  await listen(server, host, port);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Serves the built pages from this very process, which therefore leaves none behind.
 * @returns {Promise<{address: string, stop: () => Promise<void>}>}
 */
export async function serve(host, port) {
  process.env['NODE_ENV'] = 'production';
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => handle(request, response));
  await listen(server, host, port);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
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
