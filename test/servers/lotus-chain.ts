/** The small chain that the tests' Lotus node serves, in the shapes of specs/lotus/v1.json. */

export interface Cid {
  readonly "/": string;
}

const cid = (text: string): Cid => ({ "/": text });

export const address = "f1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za";
export const peerId = "12D3KooWGzxzKZYveHXtpG6AsrUJBcWxHBFS2HsEoGTxrMLvKXtf";
export const version = { Version: "1.36.2-dev+test", APIVersion: 131840, BlockDelay: 30, Agent: "test-server" };

const signature = { Type: 2, Data: Buffer.alloc(96, 1).toString("base64") };

const block = (height: number, parents: readonly Cid[]) => ({
  Miner: "f01000",
  Ticket: { VRFProof: Buffer.alloc(96, 2).toString("base64") },
  ElectionProof: { WinCount: 1, VRFProof: Buffer.alloc(96, 3).toString("base64") },
  // A Go slice with nothing in it travels as null.
  BeaconEntries: null,
  WinPoStProof: [{ PoStProof: 3, ProofBytes: Buffer.alloc(192, 4).toString("base64") }],
  Parents: parents,
  ParentWeight: "123456789012345678901234567890",
  Height: height,
  ParentStateRoot: cid("bafy2bzaceaqrbzkjbtjwvmmn4bpfr5ymu3lhkcjhp6gg5hgtcqfe2rhyyjzpy"),
  ParentMessageReceipts: cid("bafy2bzaceaa43et73tgxsoh2xizd4mxhbrcfig4kqp25zfa5scdgkzppllyuu"),
  Messages: cid("bafy2bzacecmda75ovposbdateg7eyhwij65zklgyijgcjwynlklmqazpwlhba"),
  BLSAggregate: signature,
  Timestamp: 1598306400 + height * 30,
  BlockSig: signature,
  ForkSignaling: 0,
  ParentBaseFee: "100",
});

const tipSetOf = (text: string, height: number, parents: readonly Cid[]) => ({
  Cids: [cid(text)],
  Blocks: [block(height, parents)],
  Height: height,
});

// Between it and the next one all rounds are null.
const genesis = tipSetOf("bafy2bzaceem2l7tzdqk3l27bmv2gi4x47ayeeb4mnayvoyhnjmffeljy3vsdy", 0, []);
export const parent = tipSetOf("bafy2bzaceyl4hdqcu2737pvydozmznnq27pw2x6lj7x3hgqjn7h6757xkz7j5", 999, genesis.Cids);
export const head = tipSetOf("bafy2bzacec4wkizvkjbnrcakruw5dkjovn5fyy7em63ojqktwizqcjnkbnvmb", 1000, parent.Cids);

const tipSets = [head, parent, genesis];

/** The tipset at a height, or the closest below. */
export const tipSetAt = (height: number) => tipSets.find((tipSet) => tipSet.Height <= height) ?? genesis;

/** The tipset of a key; null and an empty key stand for the head. Undefined of any other key. */
export const tipSet = (cids: unknown) =>
  cids === null || JSON.stringify(cids) === "[]"
    ? head
    : tipSets.find((tipSet) => JSON.stringify(tipSet.Cids) === JSON.stringify(cids));

export const actor = {
  Code: cid("bafk2bzacecgkgmnbe67n54tiolrhfnffqbe7mn4tlrcrhwrlstlqhyjm3zq2a"),
  Head: cid("bafy2bzaceaqrbzkjbtjwvmmn4bpfr5ymu3lhkcjhp6gg5hgtcqfe2rhyyjzpy"),
  Nonce: 7,
  Balance: "1000000000000000000",
  DelegatedAddress: null,
};

export const message = { To: "f01", From: "f02", Value: "1", GasFeeCap: "0", GasPremium: "0" };

/** What a node sets of the gas where the caller does not. */
const gas = { Value: "0", GasLimit: 1_525_000, GasFeeCap: "100512", GasPremium: "99458" };

/** A message as a node gives it back: signed, with nonce and gas set, and with Go's zero for each field that was not given. */
export function signed(given: Readonly<Record<string, unknown>>) {
  const Cid = cid("bafy2bzaceu6yds67dnbd4aq73o5rw7tci2xv6ayjj53bmofw273jjgqirnjei");
  const message = messageOf({ ...gas, ...given });
  return {
    Message: { ...message, CID: Cid },
    Signature: { Type: 1, Data: Buffer.alloc(65).toString("base64") },
    CID: Cid,
  };
}

/** The fields of a message; Go takes a name in any case, and does not look at what it does not know. */
export function messageOf(given: Readonly<Record<string, unknown>>) {
  const zero = {
    Version: 0,
    To: "",
    From: "",
    Nonce: 0,
    Value: "",
    GasLimit: 0,
    GasFeeCap: "",
    GasPremium: "",
    Method: 0,
    Params: null,
  };
  const fields = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const members = Object.entries(zero).map(([name, value]) => [name, fields.get(name.toLowerCase()) ?? value]);
  return { ...(Object.fromEntries(members) as typeof zero), Nonce: 1 };
}
