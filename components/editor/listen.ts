/** Follows an event before anything on the page does; returns how to stop. */
export function listen<Target extends EventTarget>(
  target: Target,
  type: string,
  listener: (event: Event) => void,
): () => void {
  target.addEventListener(type, listener, { capture: true });
  return () => target.removeEventListener(type, listener, { capture: true });
}
