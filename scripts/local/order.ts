interface Node {
  readonly name: string;
  readonly needs: readonly string[];
}

/** The services, each after all that it needs; throws when they need one another in a circle or need a stranger. */
export function inOrder<T extends Node>(services: readonly T[]): T[] {
  const ordered: T[] = [];
  const visiting = new Set<string>();
  const visit = (service: T): void => {
    if (ordered.includes(service)) return;
    if (visiting.has(service.name))
      throw new Error(`Services need one another in a circle: ${[...visiting].join(", ")}`);
    visiting.add(service.name);
    for (const need of service.needs) {
      const needed = services.find(({ name }) => name === need);
      if (needed === undefined) throw new Error(`${service.name} needs ${need}, which is not a service`);
      visit(needed);
    }
    visiting.delete(service.name);
    ordered.push(service);
  };
  services.forEach(visit);
  return ordered;
}

/** A service's name and the names of all that need it, directly or not. */
export function withDependents(services: readonly Node[], name: string): Set<string> {
  const affected = new Set([name]);
  for (const service of inOrder(services)) {
    if (service.needs.some((need) => affected.has(need))) affected.add(service.name);
  }
  return affected;
}
