/**
* The WebSocket URL of the multiaddr of a TCP address, without a path: `ws://127.0.0.1:1234` of
* `/ip4/127.0.0.1/tcp/1234/http`. As in Lotus, `wss` and `tls` encrypt, and `http` says nothing. Undefined for any other text.
*/
export declare function multiaddrUrl(text: string): string | undefined;
//# sourceMappingURL=multiaddr.d.ts.map
