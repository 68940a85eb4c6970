/** Opens a page of this server as a whole new one: nothing that this one knew stays in the browser's memory. */
export function openAnew(path: string): void {
  window.location.assign(path);
}
