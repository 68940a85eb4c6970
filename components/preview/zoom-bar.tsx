'use client';

import { previewWords, zoomWords } from '../../lib/messages/preview-words';
import styles from './preview.module.css';

/** Percent of the size on paper, or as wide as the panel. */
export type Zoom = 'fit' | number;

const steps = [50, 75, 100, 125, 150] as const;

interface ZoomBarProps {
  readonly zoom: Zoom;
  /** What the width of the panel comes to, in percent. */
  readonly fitting: () => number;
  readonly onZoom: (zoom: Zoom) => void;
}

export function ZoomBar({ zoom, fitting, onZoom }: ZoomBarProps) {
  const smaller = () => steps.findLast((step) => step < percent()) ?? steps[0];
  const larger = () => steps.find((step) => step > percent()) ?? steps[steps.length - 1] ?? 100;
  return (
    <div className={styles.zoom} role="group" aria-label={previewWords.zoom}>
      <button type="button" aria-label={previewWords.smaller} onClick={() => onZoom(smaller())}>
        −
      </button>
      <select
        aria-label={previewWords.zoom}
        value={zoom}
        onChange={({ target }) => onZoom(target.value === 'fit' ? 'fit' : Number(target.value))}
      >
        <option value="fit">{previewWords.fitWidth}</option>
        {steps.map((step) => (
          <option key={step} value={step}>
            {zoomWords(step)}
          </option>
        ))}
      </select>
      <button type="button" aria-label={previewWords.larger} onClick={() => onZoom(larger())}>
        ＋
      </button>
    </div>
  );

  function percent(): number {
    return zoom === 'fit' ? fitting() : zoom;
  }
}
