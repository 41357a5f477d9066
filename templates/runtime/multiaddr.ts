/** Multiaddrs of TCP addresses, as Lotus writes them: `/ip4/127.0.0.1/tcp/1234/http`. https://multiformats.io/multiaddr */

/** The protocols that name a host, and those that say what is spoken at its port; of these, `tls` and `wss` encrypt. */
const hosts = ["ip4", "ip6", "dns", "dns4", "dns6", "dnsaddr"];
const spoken = ["http", "https", "ws", "wss", "tls", "noise"];

/**
 * The WebSocket URL of a multiaddr, without a path: `ws://127.0.0.1:1234`. As in Lotus, `wss` and `tls` encrypt and `http`
 * says nothing. Undefined for what is no multiaddr of a TCP address.
 */
export function multiaddrUrl(text: string): string | undefined {
  const [empty, ...parts] = text.replace(/\/$/, "").split("/");
  const zone = parts[0] === "ip6zone" ? parts.splice(0, 2)[1] : undefined;
  const [kind = "", host = "", ...rest] = parts;
  const [transport, port = ""] = rest;
  const hasPort = transport === "tcp";
  const protocols = hasPort ? rest.slice(2) : rest;
  const known = protocols.every((name, index) => spoken.includes(name) || name === "sni" || protocols[index - 1] === "sni");
  if (empty !== "" || !hosts.includes(kind) || !isHost(kind, host) || !known) return undefined;
  if (zone !== undefined || (hasPort && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))) return undefined;
  const scheme = protocols.some((name) => name === "wss" || name === "tls") ? "wss" : "ws";
  return `${scheme}://${kind === "ip6" ? `[${host}]` : host}${hasPort ? `:${port}` : ""}`;
}

/** A name, or an address of the kind that its protocol says. */
function isHost(kind: string, host: string): boolean {
  if (kind === "ip4") return /^\d+(\.\d+){3}$/.test(host) && URL.canParse(`ws://${host}`);
  if (kind === "ip6") return host.includes(":") && URL.canParse(`ws://[${host}]`);
  return /^[A-Za-z0-9._-]+$/.test(host) && URL.canParse(`ws://${host}`);
}
