/**
 * The WebSocket URL of the multiaddr of a TCP address, without a path: `ws://127.0.0.1:1234` of
 * `/ip4/127.0.0.1/tcp/1234/http`. As in Lotus, `wss` and `tls` encrypt, and `http` says nothing. Undefined for any other text.
 */
export function multiaddrUrl(text: string): string | undefined {
  const [, kind, host, port, spoken = ""] =
    /^\/(ip4|ip6|dns[46]?|dnsaddr)\/([^/]+)(?:\/tcp\/(\d+))?((?:\/(?:https?|wss?|tls|noise|sni\/[^/]+))*)\/?$/.exec(
      text,
    ) ?? [];
  if (!host || (kind === "ip4" && !/^\d+(\.\d+){3}$/.test(host))) return undefined;
  const scheme = /\/(wss|tls)\b/.test(spoken) ? "wss" : "ws";
  const url = `${scheme}://${kind === "ip6" ? `[${host}]` : host}${port ? `:${port}` : ""}`;
  return URL.canParse(url) ? url : undefined;
}
