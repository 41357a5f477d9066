import { WebSocket } from "ws";
import { ClientError, type ErrorDetails } from "../../templates/runtime/error.js";
import { type JsonRpcApi, type JsonRpcOptions, jsonRpcClient, type Stream } from "../../templates/runtime/jsonrpc.js";

/** The error class of the tests, made as an emitted package makes its own. */
export class TestError extends ClientError {
  static {
    Object.defineProperty(TestError.prototype, "name", { value: "TestError" });
  }
}

/** A table such as an emitted package holds. */
export const api: JsonRpcApi = {
  fail: TestError,
  prefix: "Filecoin.",
  path: "/rpc/v1",
  presets: { calibration: "https://calibration.example/rpc/v1", bare: "https://bare.example" },
  bigintKeys: ["GasLimit"],
  probe: "Filecoin.Version",
  arities: [
    "chain closing discover eth id mpool state stateW test version wallet über 日本",
    "",
    "chainGet mpoolPush stateGetA",
  ],
  methods: [
    [{ wire: "Filecoin.ID" }, "id"],
    [{ wire: "rpc.discover" }, "discover"],
    [{ blocking: true }, "stateWaitMsg"],
    [{ stream: "channel" }, "chainNotify mpoolSub testChanBurst testChanErr closing"],
    [{ stream: "bytes" }, "chainExport"],
    [{ stream: { notification: "eth_subscription", cancel: "Filecoin.EthUnsubscribe" } }, "ethSubscribe"],
    [{ names: ["address", "data", "note"] }, "walletSign"],
  ],
};

/** Any name may be a method: what an emitted package types one by one. */
export type TestClient = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>> & {
  with(options: Partial<JsonRpcOptions>): TestClient;
};

/** As `TestClient`, with the methods that the tests over a WebSocket call. */
export interface SocketClient {
  chainHead(): Promise<unknown>;
  version(): Promise<unknown>;
  walletList(): Promise<unknown>;
  testSlow(milliseconds: number): Promise<unknown>;
  testEcho(value: unknown): Promise<unknown>;
  testBlob(bytes: number): Promise<unknown>;
  testBig(): Promise<unknown>;
  stateGetActor(address: string): Promise<unknown>;
  stateWaitMsg(): Promise<unknown>;
  chainNotify(): Stream<unknown>;
  chainExport(epoch: number, skip: boolean, key: unknown[]): Stream<Uint8Array>;
  ethSubscribe(kind: string): Stream<unknown>;
  mpoolSub(...args: unknown[]): Stream<unknown>;
  testChanBurst(count: number): Stream<number>;
  testChanErr(): Stream<unknown>;
  closing(): Stream<unknown>;
  request(method: string, params?: unknown[]): Promise<unknown>;
  batch(make: (batch: SocketClient) => Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]>;
  with(options: Partial<JsonRpcOptions>): SocketClient;
  close(): Promise<void>;
}

/** A client whose WebSockets are those of the package ws, unless the options say otherwise. */
export const socketClient = (options: JsonRpcOptions): SocketClient =>
  jsonRpcClient<SocketClient>(api, { webSocket: (url, given) => new WebSocket(url, given), ...options });

export const createClient = (options: JsonRpcOptions): TestClient => jsonRpcClient<TestClient>(api, options);

/** The error of a call that must fail. */
export async function failure(call: Promise<unknown> | (() => unknown)): Promise<ClientError & ErrorDetails> {
  try {
    await (typeof call === "function" ? call() : call);
  } catch (error) {
    if (error instanceof ClientError) return error;
    throw error;
  }
  throw new Error("the call did not fail");
}
