/** Numbers values by their first appearance, so that columns hold numbers where listings hold words. */
export class Dictionary<Value> {
  readonly #values: Value[] = [];
  readonly #positions = new Map<Value, number>();

  get size(): number {
    return this.#values.length;
  }

  /** The value's position, given to it now if it is new. */
  intern(value: Value): number {
    const known = this.#positions.get(value);
    if (known !== undefined) return known;
    const position = this.#values.length;
    this.#positions.set(value, position);
    this.#values.push(value);
    return position;
  }

  /** The value's position; −1 where no listing named it. */
  find(value: Value): number {
    return this.#positions.get(value) ?? -1;
  }

  /**
   * The value at a position that {@link intern} gave.
   * @throws RangeError for any other
   */
  at(position: number): Value {
    const value = this.#values[position];
    if (value === undefined) throw new RangeError(`Nothing was interned at ${position}.`);
    return value;
  }
}
