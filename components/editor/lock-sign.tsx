/** A padlock: this cannot be changed now. The words stand beside it or in the title. */
export function LockSign() {
  return (
    <svg data-lock viewBox="0 0 10 12" width="9" height="11" aria-hidden="true">
      <path d="M2.5 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="1" y="5" width="8" height="6.5" rx="1" fill="currentColor" />
    </svg>
  );
}
