import type { Later } from '../../lib/form/engine';

/**
 * Runs the last task it was given after a `rest`, so that no key waits for it; while tasks keep coming, none waits
 * longer than `longest`. Milliseconds.
 */
export function createLater(rest: number, longest: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  return (task) => {
    const now = Date.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = null;
        task();
      },
      Math.max(0, Math.min(rest, since + longest - now)),
    );
  };
}
