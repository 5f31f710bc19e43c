import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** The server's program, from its npm package for this machine; undefined: there is none. */
export const program = programHere();

/** What the name of a test ends in where it is left out, since it needs the server. */
export const unless =
  program === undefined
    ? `, left out: there is no Restate server for ${process.platform}-${process.arch}`
    : "";

/** Where there is a package for the platform, it is installed: tests aren't left out by mistake. */
function programHere(): string | undefined {
  const platform = `${process.platform}-${process.arch}`;
  if (!/^(?:darwin|linux)-(?:arm64|x64)$/.test(platform)) return undefined;
  const name = `@restatedev/restate-server-${platform}/package.json`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), "bin", "restate-server");
}

/** One node of a Restate server, as a process. */
export interface Node {
  readonly ingress: string;
  readonly admin: string;
  readonly start: () => Promise<void>;
  /** Ends it as a crash of the machine would: nothing is written any more. */
  readonly kill: () => Promise<void>;
}

/** Nodes of one server, and the folder that they keep what they keep in. */
export interface Server {
  readonly nodes: readonly Node[];
  /** Tells the server where a worker listens. */
  readonly register: (worker: string) => Promise<void>;
  /** Ends what still runs, and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** How a server is to be run. */
export interface ServerOptions {
  /**
   * Whether it has a handler run again from its journal whenever that waits for something, so that
   * what goes another way then is found.
   */
  readonly replays?: boolean;
}

/** A server that runs, of one node, or of several that replicate to each other. */
export async function startServer(count = 1, options: ServerOptions = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "seq-restate-"));
  const ports = await freePorts(count * 3);
  const addresses = Array.from({ length: count }, (_, number) => {
    const [node = 0, ingress = 0, admin = 0] = ports.slice(number * 3);
    return { node, ingress, admin };
  });
  const peers = addresses.map(({ node }) => `http://127.0.0.1:${node}`);
  const nodes = addresses.map((address, number) => nodeAt(address, number, peers, folder, options));
  await Promise.all(nodes.map(({ start }) => start()));
  return {
    nodes,
    register: async (uri) => {
      const [first] = nodes;
      const answer = await fetch(`${first?.admin}/deployments`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ uri, force: true }),
      });
      if (!answer.ok) throw new Error(`${uri} was not registered: ${await answer.text()}`);
    },
    remove: async () => {
      await Promise.all(nodes.map(({ kill }) => kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nodeAt(
  ports: { readonly node: number; readonly ingress: number; readonly admin: number },
  number: number,
  peers: readonly string[],
  folder: string,
  { replays = false }: ServerOptions,
): Node {
  const name = `node-${number + 1}`;
  const ingress = `http://127.0.0.1:${ports.ingress}`;
  const admin = `http://127.0.0.1:${ports.admin}`;
  const replicated = peers.length > 1;
  const base = join(folder, name);
  mkdirSync(base, { recursive: true });
  const log = join(folder, `${name}.log`);
  const switches = [
    ["--node-name", name],
    ["--cluster-name", folder.slice(folder.lastIndexOf("-") + 1)],
    ["--base-dir", base],
    ["--bind-ip", "127.0.0.1"],
    ["--listen-mode", "tcp"],
    ["--bind-port", String(ports.node)],
    ["--default-num-partitions", "4"],
    ["--auto-provision", String(number === 0)],
    ["--no-logo"],
  ].flat();
  const env = {
    ...process.env,
    RESTATE_DISABLE_TELEMETRY: "true",
    RESTATE_INGRESS__BIND_PORT: String(ports.ingress),
    RESTATE_ADMIN__BIND_PORT: String(ports.admin),
    RESTATE_DEFAULT_REPLICATION: replicated ? "2" : "1",
    RESTATE_METADATA_CLIENT__ADDRESSES: JSON.stringify(peers),
    ...(replays ? { RESTATE_WORKER__INVOKER__INACTIVITY_TIMEOUT: "0s" } : {}),
    RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: "256MB",
  };
  let running: ChildProcess | undefined;
  return {
    ingress,
    admin,
    start: async () => {
      const output = openSync(log, "a");
      running = spawn(program ?? "", switches, { env, stdio: ["ignore", output, output] });
      const child = running;
      await eventually(async () => {
        if (child.exitCode !== null) throw new Error(readFileSync(log, "utf8").slice(-4_000));
        return (await isOk(`${admin}/health`)) && (await isOk(`${ingress}/restate/health`));
      });
    },
    kill: async () => {
      const child = running;
      running = undefined;
      if (child === undefined || child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Waits for a condition; fails after a generous time. */
export async function eventually(
  holds: () => Promise<boolean> | boolean,
  { patience = 60_000, pause = 50 } = {},
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("It didn't come about.");
    await setTimeout(pause);
  }
}

/** Ports that are free now, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (typeof address === "object" && address !== null) ports.push(address.port);
  }
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
