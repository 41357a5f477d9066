/** The codes that Lotus registers, by name. */

import { afterAll, beforeAll, expect, test } from "vitest";
import * as miner from "../../generated/lotus/dist/miner.js";
import { createClient, isLotusError, LotusError } from "../../generated/lotus/dist/v1.js";
import { type LotusServer, RpcError, startLotus } from "../servers/lotus.js";

let server: LotusServer;
beforeAll(async () => {
  const call = ([code, data]: unknown[]) => {
    throw new RpcError("text", code as number, data === null ? {} : { data });
  };
  server = await startLotus({ methods: { "Filecoin.Fail": { params: ["any", "any"], call } } });
});
afterAll(() => server.close());

test.each<[code: number, data: unknown, name: string | undefined]>([
  [1, null, undefined],
  [2, null, "EOutOfGas"],
  [3, "0x08c379a0", "EExecutionReverted"],
  [4, null, "EF3Disabled"],
  [5, null, "EF3ParticipationTicketInvalid"],
  [6, null, "EF3ParticipationTicketExpired"],
  [7, null, "EF3ParticipationIssuerMismatch"],
  [8, null, "EF3ParticipationTooManyInstances"],
  [9, null, "EF3ParticipationTicketStartBeforeExisting"],
  [10, null, "EF3NotReady"],
  [11, null, "EActorNotFound"],
  [12, 17, "ENullRound"],
  [13, null, "EPaymentChannelDisabled"],
  [-32005, null, "ELimitExceeded"],
  [-32002, 17, "EExpensiveFork"],
  [77, null, undefined],
])("code %i", async (code, data, codeName) => {
  const error: unknown = await createClient({ url: server.url })
    .request("Filecoin.Fail", [code, data])
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LotusError);
  expect(error).toMatchObject({ kind: "rpc", code, ...(codeName && { codeName }), ...(data !== null && { data }) });
  expect("codeName" in (error as object)).toBe(codeName !== undefined);
  expect(isLotusError(error, "ENullRound")).toBe(codeName === "ENullRound");
});

test("all entries throw one class", () => {
  expect(miner.LotusError).toBe(LotusError);
});
