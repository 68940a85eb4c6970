import type { CffIndex } from './cff-index';
import type { PathStep, Point } from './outlines';

/** What a glyph of CFF is made of: its outline, and the subroutines that draw it. */
export interface RunCharstring {
  readonly steps: readonly PathStep[];
  readonly globals: ReadonlySet<number>;
  readonly locals: ReadonlySet<number>;
}

const deepest = 12;

/**
 * Runs a charstring of type 2. Of its arithmetic operators, which no font in use has, none is known: it throws at them
 * and at whatever else is damaged.
 */
export function runCharstring(charstring: Buffer, globals: CffIndex, locals: CffIndex | null): RunCharstring {
  const usedGlobals = new Set<number>();
  const usedLocals = new Set<number>();
  const steps: PathStep[] = [];
  let stack: number[] = [];
  let hints = 0;
  let open = false;
  let pen: Point = [0, 0];
  run(charstring, 0);
  if (open) steps.push({ kind: 'close' });
  return { steps, globals: usedGlobals, locals: usedLocals };

  function move(dx: number, dy: number): void {
    if (open) steps.push({ kind: 'close' });
    open = true;
    pen = [pen[0] + dx, pen[1] + dy];
    steps.push({ kind: 'move', to: pen });
  }

  function line(dx: number, dy: number): void {
    pen = [pen[0] + dx, pen[1] + dy];
    steps.push({ kind: 'line', to: pen });
  }

  function curve(dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void {
    const first: Point = [pen[0] + dx1, pen[1] + dy1];
    const second: Point = [first[0] + dx2, first[1] + dy2];
    pen = [second[0] + dx3, second[1] + dy3];
    steps.push({ kind: 'curve', controls: [first, second], to: pen });
  }

  function of(index: number): number {
    const value = stack.at(index);
    if (value === undefined) throw new Error('a charstring with too few operands');
    return value;
  }

  /** Curves that leave and arrive along the axes by turns. */
  function alternatingCurves(startsAcross: boolean): void {
    let across = startsAcross;
    for (let at = 0; at + 4 <= stack.length; at += 4) {
      const last = stack.length - at === 5 ? of(at + 4) : 0;
      if (across) curve(of(at), 0, of(at + 1), of(at + 2), last, of(at + 3));
      else curve(0, of(at), of(at + 1), of(at + 2), of(at + 3), last);
      across = !across;
    }
  }

  function call(subroutines: CffIndex | null, used: Set<number>, depth: number): boolean {
    if (subroutines === null || depth >= deepest) throw new Error('a charstring that calls what there is not');
    const bias = subroutines.count < 1240 ? 107 : subroutines.count < 33_900 ? 1131 : 32_768;
    const index = of(-1) + bias;
    stack.pop();
    used.add(index);
    return run(subroutines.at(index), depth + 1);
  }

  /** Answers whether the glyph ends in it. */
  function run(code: Buffer, depth: number): boolean {
    for (let at = 0; at < code.length;) {
      const first = code.readUInt8(at++);
      if (first === 28) {
        stack.push(code.readInt16BE(at));
        at += 2;
      } else if (first === 255) {
        stack.push(code.readInt32BE(at) / 65_536);
        at += 4;
      } else if (first >= 251) stack.push(-(first - 251) * 256 - code.readUInt8(at++) - 108);
      else if (first >= 247) stack.push((first - 247) * 256 + code.readUInt8(at++) + 108);
      else if (first >= 32) stack.push(first - 139);
      else if (first === 11) return false;
      else if (first === 14) return true;
      else if (first === 10) {
        if (call(locals, usedLocals, depth)) return true;
      } else if (first === 29) {
        if (call(globals, usedGlobals, depth)) return true;
      } else {
        if (first === 19 || first === 20) {
          // The stems before a mask may be left unnamed; the mask has a bit for each.
          hints += stack.length >> 1;
          at += (hints + 7) >> 3;
        } else draw(first === 12 ? 0x0c00 + code.readUInt8(at++) : first);
        stack = [];
      }
    }
    return false;
  }

  function draw(command: number): void {
    const count = stack.length;
    switch (command) {
      case 1:
      case 3:
      case 18:
      case 23:
        hints += count >> 1;
        return;
      // A width may stand before the operands of the first command: they are counted from the end.
      case 4:
        return move(0, of(-1));
      case 21:
        return move(of(-2), of(-1));
      case 22:
        return move(of(-1), 0);
      case 5:
        for (let at = 0; at + 2 <= count; at += 2) line(of(at), of(at + 1));
        return;
      case 6:
      case 7:
        for (let at = 0; at < count; at += 1) {
          if ((at % 2 === 0) === (command === 6)) line(of(at), 0);
          else line(0, of(at));
        }
        return;
      case 8:
      case 24: {
        let at = 0;
        for (; at + 6 <= count; at += 6) curve(of(at), of(at + 1), of(at + 2), of(at + 3), of(at + 4), of(at + 5));
        if (command === 24) line(of(at), of(at + 1));
        return;
      }
      case 25: {
        let at = 0;
        for (; at + 8 <= count; at += 2) line(of(at), of(at + 1));
        return curve(of(at), of(at + 1), of(at + 2), of(at + 3), of(at + 4), of(at + 5));
      }
      case 26:
        for (let at = count % 4; at < count; at += 4) {
          curve(at === 1 ? of(0) : 0, of(at), of(at + 1), of(at + 2), 0, of(at + 3));
        }
        return;
      case 27:
        for (let at = count % 4; at < count; at += 4) {
          curve(of(at), at === 1 ? of(0) : 0, of(at + 1), of(at + 2), of(at + 3), 0);
        }
        return;
      case 30:
        return alternatingCurves(false);
      case 31:
        return alternatingCurves(true);
      case 0x0c22:
        curve(of(0), 0, of(1), of(2), of(3), 0);
        return curve(of(4), 0, of(5), -of(2), of(6), 0);
      case 0x0c23:
        curve(of(0), of(1), of(2), of(3), of(4), of(5));
        return curve(of(6), of(7), of(8), of(9), of(10), of(11));
      case 0x0c24:
        curve(of(0), of(1), of(2), of(3), of(4), 0);
        return curve(of(5), 0, of(6), of(7), of(8), -(of(1) + of(3) + of(7)));
      case 0x0c25: {
        const dx = of(0) + of(2) + of(4) + of(6) + of(8);
        const dy = of(1) + of(3) + of(5) + of(7) + of(9);
        const across = Math.abs(dx) > Math.abs(dy);
        curve(of(0), of(1), of(2), of(3), of(4), of(5));
        return curve(of(6), of(7), of(8), of(9), across ? of(10) : -dx, across ? -dy : of(10));
      }
      default:
        throw new Error(`a charstring with the unknown command ${command}`);
    }
  }
}
