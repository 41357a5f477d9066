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
      openrpc: { v1: "specs/lotus/v1.json" },
      output: "generated/lotus",
    },
  ],
});
