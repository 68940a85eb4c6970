import { foldName } from '../account-name';
import type { Unit } from '../unit';

/** The id of a unit that is there, or a word of its own for one that the list makes. */
export type UnitKey = string;

/** A unit that a name may stand for; `unit` is null where the list makes it. */
export interface Named {
  readonly key: UnitKey;
  readonly unit: Unit | null;
}

/** What a name stands for: one unit, or none or several, which cannot be told apart by it. */
export type Found =
  | { readonly kind: 'one'; readonly named: Named }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number };

/** The names that units go by in a list: their own or, where several have it, `上级单位/单位`. */
export class UnitNames {
  readonly #byId: ReadonlyMap<string, Unit>;
  readonly #byName = new Map<string, Named[]>();

  constructor(units: readonly Unit[]) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) this.#enter(foldName(unit.name), { key: unit.id, unit });
  }

  /** Enters a unit that the list makes. */
  add(name: string, key: UnitKey): void {
    this.#enter(name, { key, unit: null });
  }

  find(text: string): Found {
    const exact = this.#named(text);
    const found = exact.length > 0 ? exact : this.#onPath(text);
    const [first] = found;
    if (first !== undefined && found.length === 1) return { kind: 'one', named: first };
    return first === undefined ? { kind: 'none' } : { kind: 'several', count: found.length };
  }

  /** The units that are there by that name below one that `parent` names. */
  findBelow(parent: string, name: string): Unit[] {
    const path = [parent, partsOf(parent).join('/')];
    return this.#named(name).flatMap(({ unit }) => {
      const above = unit === null ? undefined : this.#parentOf(unit);
      const isBelow = above !== undefined && path.some((text) => this.#goesBy(above, text));
      return unit !== null && isBelow ? [unit] : [];
    });
  }

  #enter(name: string, named: Named): void {
    const others = this.#byName.get(name);
    if (others === undefined) this.#byName.set(name, [named]);
    else others.push(named);
  }

  #named(name: string): readonly Named[] {
    return this.#byName.get(name) ?? [];
  }

  #onPath(text: string): Named[] {
    const last = partsOf(text).at(-1);
    return last === undefined || last === text
      ? []
      : this.#named(last).filter(({ unit }) => unit !== null && this.#goesBy(unit, text));
  }

  #parentOf({ parentId }: Unit): Unit | undefined {
    return parentId === null ? undefined : this.#byId.get(parentId);
  }

  #goesBy(unit: Unit, text: string): boolean {
    if (foldName(unit.name) === text) return true;
    let at: Unit | undefined = unit;
    const parts = partsOf(text);
    for (const part of parts.reverse()) {
      if (at === undefined || foldName(at.name) !== part) return false;
      at = this.#parentOf(at);
    }
    return parts.length > 1;
  }
}

function partsOf(text: string): string[] {
  return text.split(/[/／>＞]/u).map((part) => part.trim());
}
