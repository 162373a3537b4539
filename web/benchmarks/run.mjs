/** Runs a benchmark that is written in TypeScript: `node benchmarks/run.mjs clocks`. */
import { createServer } from "vite";

const server = await createServer({ configFile: false, server: { middlewareMode: true }, logLevel: "error", optimizeDeps: { noDiscovery: true } });
await server.ssrLoadModule(`/benchmarks/${process.argv[2]}.ts`);
await server.close();
