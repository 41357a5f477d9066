import { defineConfig } from "nelumbo";

export default defineConfig({
  clients: [
    {
      name: "@nelumbo/lit",
      version: "0.1.0",
      author: "The nelumbo authors",
      description: "Typed client of the Lit API: accounts, keys, wallets, groups and actions",
      openapi: "specs/lit/openapi.json",
      overlay: "specs/lit/overlay.yaml",
      output: "generated/lit",
    },
    {
      name: "@nelumbo/lotus",
      version: "0.1.0",
      author: "The nelumbo authors",
      description: "Typed client of Filecoin Lotus' JSON-RPC API",
      openrpc: {
        v1: "specs/lotus/v1.json",
        v0: "specs/lotus/v0.json",
        v2: "specs/lotus/v2.json",
        "gateway-v0": "specs/lotus/gateway-v0.json",
        "gateway-v1": "specs/lotus/gateway-v1.json",
        "gateway-v2": "specs/lotus/gateway-v2.json",
        miner: "specs/lotus/miner.json",
        worker: "specs/lotus/worker.json",
        wallet: "specs/lotus/wallet.json",
      },
      output: "generated/lotus",
    },
  ],
});
