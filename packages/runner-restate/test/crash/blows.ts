import { startServer, type Server } from "../server.ts";
import { sufferBlows, type Outcome } from "./crash.ts";
import { moveWhileKilled, type Came } from "./new-build.ts";

/** One node: it is killed, then the worker, then both at once; all come back. */
export async function oneNode(count: number): Promise<Outcome> {
  return withServer(1, async (server) => {
    const [node] = server.nodes;
    if (node === undefined) throw new Error("There is no node.");
    return sufferBlows(server, node.ingress, count, [
      {
        after: Math.ceil(count * 0.3),
        strike: async () => {
          await node.kill();
          await node.start();
        },
      },
      {
        after: Math.ceil(count * 0.6),
        strike: async (worker) => {
          await worker.kill();
          await worker.start();
        },
      },
      {
        after: Math.ceil(count * 0.9),
        strike: async (worker) => {
          await Promise.all([node.kill(), worker.kill()]);
          await worker.start();
          await node.start();
        },
      },
    ]);
  });
}

/** A cluster of three: the node that began it is killed for good. */
export async function cluster(count: number): Promise<Outcome> {
  return withServer(3, async (server) => {
    const [first, second] = server.nodes;
    if (first === undefined || second === undefined) throw new Error("There is no cluster.");
    const members = await membersOf(second.admin);
    if (members !== 3) throw new Error(`The cluster has ${members} members.`);
    return sufferBlows(server, second.ingress, count, [
      { after: Math.ceil(count * 0.5), strike: () => first.kill() },
    ]);
  });
}

/** How many nodes keep the cluster's metadata together. */
async function membersOf(admin: string): Promise<number> {
  const health = (await (await fetch(`${admin}/cluster-health`)).json()) as {
    readonly metadata_cluster_health: { readonly members: readonly number[] };
  };
  return health.metadata_cluster_health.members.length;
}

/** One node: it is killed three times while enrollments are taken to a new build. */
export async function newBuild(count: number): Promise<Came> {
  return withServer(1, (server) => moveWhileKilled(server, count));
}

async function withServer<Answer>(
  nodes: number,
  use: (server: Server) => Promise<Answer>,
): Promise<Answer> {
  const server = await startServer(nodes);
  try {
    return await use(server);
  } finally {
    await server.remove();
  }
}
