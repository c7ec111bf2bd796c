import { checkPeer } from "./edges.ts";
import { createSolver, type Solver, type TrustScores } from "./eigentrust.ts";
import { TrustError } from "./errors.ts";
import { buildGraph, type TrustGraph } from "./graph.ts";
import { losses } from "./losses.ts";
import { strongestPaths } from "./paths.ts";
import { createPersonalizer, type Personalizer, type PersonalTrust } from "./personal.ts";
import type { TrustRequest, TrustResponse } from "./protocol.ts";
import type { SpawnLane } from "./solver/crew.ts";

interface Loaded {
  readonly block: number;
  readonly graph: TrustGraph;
  /** Each laid out when it is first needed, when the edges that the graph was built of take no memory any more. */
  readonly solver: () => Solver;
  readonly personalizer: () => Personalizer;
  readonly dispose: () => void;
  /** Results hold for one block's graph: with the next, all may be different. */
  readonly communities: Map<string, TrustScores>;
  readonly viewers: Map<string, PersonalTrust>;
}

/**
 * Answers requests over the graph that was loaded last, each question computed once a block. The same in a worker and
 * in the page.
 *
 * @param spawnLane starts a second thread for solving on a large graph, where there can be one
 */
export function createEngine(spawnLane?: SpawnLane): (request: TrustRequest) => TrustResponse {
  let loaded: Loaded | null = null;

  function current(): Loaded {
    if (loaded === null) throw new TrustError("graph-absent");
    return loaded;
  }

  function answer(message: TrustRequest): TrustResponse {
    const { request } = message;
    switch (message.type) {
      case "load": {
        const { block } = message;
        if (!Number.isSafeInteger(block) || block < 0) throw new TrustError("block-invalid", { block });
        const graph = buildGraph(message.edges, message.decay);
        let solver: Solver | undefined;
        let personalizer: Personalizer | undefined;
        loaded?.dispose();
        loaded = {
          block,
          graph,
          solver: () => {
            solver ??= createSolver(graph, spawnLane);
            return solver;
          },
          personalizer: () => {
            personalizer ??= createPersonalizer(graph);
            return personalizer;
          },
          dispose: () => solver?.dispose(),
          communities: new Map(),
          viewers: new Map(),
        };
        return { type: "loaded", request, graph: { block, counts: graph.counts } };
      }
      case "community": {
        const { block, graph, solver, communities } = current();
        const key = JSON.stringify([message.seeds, message.options]);
        const found = remembered(communities, key, () => solver().solve(message.seeds, message.options));
        // A copy of its own for each asker, which its thread may keep or change.
        const scores = found.scores.slice();
        const lost = losses(graph, message.options.damping, scores);
        return { type: "community", request, trust: { ...found, block, scores, losses: lost } };
      }
      case "viewer": {
        const { block, graph, personalizer, viewers } = current();
        for (const member of message.members) checkPeer(member, graph.peers);
        const key = JSON.stringify([message.viewer, message.limits]);
        const found = remembered(viewers, key, () => personalizer().trust(message.viewer, message.limits));
        const scores = Float64Array.from(message.members, found.scoreOf);
        const lost = Float64Array.from(message.members, found.lossOf);
        return { type: "viewer", request, trust: { block, bound: found.bound, scores, losses: lost } };
      }
      case "paths": {
        const { graph } = current();
        const paths = strongestPaths(graph, message.viewer, message.member, message.options);
        return { type: "paths", request, paths };
      }
    }
  }

  return (message) => {
    try {
      return answer(message);
    } catch (cause) {
      if (!(cause instanceof TrustError)) throw cause;
      return { type: "refused", request: message.request, code: cause.code, parameters: cause.parameters };
    }
  };
}

function remembered<T>(results: Map<string, T>, key: string, compute: () => T): T {
  const known = results.get(key);
  if (known !== undefined) return known;
  const result = compute();
  results.set(key, result);
  return result;
}
