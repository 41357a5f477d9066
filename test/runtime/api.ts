import { ClientError, type ErrorDetails } from "../../templates/runtime/error.js";
import { type JsonRpcApi, type JsonRpcOptions, jsonRpcClient } from "../../templates/runtime/jsonrpc.js";

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
  firstWords: "chain discover eth id mpool state test version wallet über 日本",
  methods: {
    id: { wire: "Filecoin.ID" },
    discover: { wire: "rpc.discover" },
    chainGetTipSetByHeight: { arity: 2 },
    stateGetActor: { arity: 2 },
    stateWaitMsg: { blocking: true },
    mpoolPushMessage: { arity: 2 },
    chainNotify: { stream: "channel" },
    ethSubscribe: { stream: { notification: "eth_subscription" } },
    walletSign: { names: ["address", "data", "note"] },
  },
};

/** Any name may be a method: what an emitted package types one by one. */
export type TestClient = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>> & {
  with(options: Partial<JsonRpcOptions>): TestClient;
};

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
