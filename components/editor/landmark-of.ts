/** Where a menu opens, so that it stays inside the landmark of its button. */
export function landmarkOf(trigger: HTMLElement): HTMLElement {
  return trigger.closest<HTMLElement>('header, main') ?? document.body;
}
