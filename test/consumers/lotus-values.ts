// Plain strings become what the client of @nelumbo/lotus takes, without a cast.
import {
  type Address,
  address,
  attoFil,
  base64,
  bigInt,
  bytes,
  type Cid,
  cid,
  createClient,
  type EthHash,
  ethAddress,
  fil,
  filecoinAddress,
  hex,
  isAddress,
  isCid,
  isHex,
  type TokenAmount,
} from "@nelumbo/lotus/v1";

export async function values(texts: readonly string[]): Promise<void> {
  const lotus = createClient({ url: "glif", token: "token" });
  const [who = "", amount = "", block = "", hash = ""] = texts;
  const balance = await lotus.walletBalance(address(who));
  console.log(fil(balance), "FIL");
  if (isAddress(who)) await lotus.stateGetActor(who, [cid(block)]);
  if (isHex(hash, 32)) await lotus.ethGetTransactionByHash(hash);
  await lotus.mpoolPushMessage({
    To: filecoinAddress(ethAddress(who)),
    From: address(who),
    Value: attoFil(amount),
    GasFeeCap: bigInt(10n ** 9n),
    Params: base64(bytes("")),
  });
  await lotus.ethGetBlockByNumber(hex(7), false);
  await lotus.ethGetBalance(ethAddress(who), hex(7n));
  await lotus.ethSendRawTransaction(hex(new Uint8Array(2)));

  const made: [Address, TokenAmount, Cid, EthHash, boolean] = [
    address(who),
    attoFil(1),
    cid(block),
    hex(hash, 32),
    isCid(block),
  ];
  console.log(made);
}
