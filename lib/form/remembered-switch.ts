import { createOutput, type Output } from './output';

/** A switch that one person turned on stays on, on this machine. */
export interface RememberedSwitch {
  readonly state: Output<boolean>;
  /** Takes over what was remembered: off until then, as on the server. */
  readonly recall: () => void;
  readonly turn: (on: boolean) => void;
}

/** `shelf` is asked each time: a browser may refuse it, and then nothing is remembered. */
export function createRememberedSwitch(
  shelf: () => Pick<Storage, 'getItem' | 'setItem'>,
  name: string,
  userId: string,
): RememberedSwitch {
  const key = `gouji/switch/${name}/${userId}`;
  const state = createOutput(false);
  return {
    state,
    recall: () => {
      try {
        state.set(shelf().getItem(key) === 'on');
      } catch {
        state.set(false);
      }
    },
    turn: (on) => {
      state.set(on);
      try {
        shelf().setItem(key, on ? 'on' : 'off');
      } catch {
        // It is turned all the same, for as long as the page is open.
      }
    },
  };
}
