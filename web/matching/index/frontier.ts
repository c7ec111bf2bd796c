/** Nodes that are still to be opened, the one with the greatest bound first: a binary heap. */
export class Frontier {
  readonly #bounds: number[] = [];
  readonly #nodes: number[] = [];
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** The greatest bound; only while not empty. */
  get bound(): number {
    return this.#bounds[0] ?? 0;
  }

  clear(): void {
    this.#size = 0;
  }

  push(node: number, bound: number): void {
    const bounds = this.#bounds;
    const nodes = this.#nodes;
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      const above = bounds[parent] ?? 0;
      if (above >= bound) break;
      bounds[at] = above;
      nodes[at] = nodes[parent] ?? 0;
      at = parent;
    }
    bounds[at] = bound;
    nodes[at] = node;
  }

  /** Takes the node with the greatest bound out; only while not empty. */
  pop(): number {
    const bounds = this.#bounds;
    const nodes = this.#nodes;
    const top = nodes[0] ?? 0;
    this.#size -= 1;
    const size = this.#size;
    const bound = bounds[size] ?? 0;
    const node = nodes[size] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && (bounds[child + 1] ?? 0) > (bounds[child] ?? 0)) child += 1;
      const below = bounds[child] ?? 0;
      if (below <= bound) break;
      bounds[at] = below;
      nodes[at] = nodes[child] ?? 0;
      at = child;
    }
    bounds[at] = bound;
    nodes[at] = node;
    return top;
  }
}
