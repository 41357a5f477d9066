/** Where an API is served, as its package knows it. */

import type { Api } from "./model.js";

export interface ServerFacts {
  /** The path that every route starts with. */
  readonly basePath: string;
  /** Servers that a caller chooses by name. */
  readonly presets: readonly { readonly name: string; readonly url: string }[];
  /** Where a client goes that is told nothing. */
  readonly defaultServer?: string;
}

/** Servers by preset, without the path that all of them share: that one belongs to the routes. */
export function serverFacts(api: Pick<Api, "protocol" | "servers">): ServerFacts {
  const paths = [...new Set(api.servers.map(({ url }) => pathOf(url)))];
  const basePath =
    api.protocol === "jsonrpc" ? pathOf(api.servers[0]?.url ?? "") : paths.length === 1 ? (paths[0] ?? "") : "";
  const withoutBase = (url: string): string =>
    api.protocol === "rest" ? url.replace(/\/+$/, "").slice(0, url.replace(/\/+$/, "").length - basePath.length) : url;
  const absolute = api.servers.filter(({ url }) => /^https?:\/\//i.test(url));
  const presets = absolute.flatMap(({ url, preset }) => (preset ? [{ name: preset, url: withoutBase(url) }] : []));
  const only = presets.length === 0 && absolute.length === 1 ? absolute[0] : undefined;
  return { basePath, presets, ...(only && { defaultServer: withoutBase(only.url) }) };
}

/** The path of a URL or of a relative server, without a slash at its end. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]*/i, "").replace(/\/+$/, "");
