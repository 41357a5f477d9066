/**
 * How the Go types that marshal themselves travel: what their declarations do not say. Read from their MarshalJSON and
 * UnmarshalJSON methods for this proof alone, so that a mistake in the importer's own table of wire types shows as a
 * difference between the two.
 */

import type { Field } from "./go.js";

/** The JSON of a Go type that its declaration does not tell. */
export type Form =
  | {
      readonly is: "text";
      /** A text that no value of the type is written as, and that is refused when it is read. */
      readonly impossible?: string;
      /** True when its UnmarshalJSON takes a number too: then a number that is sent is no mistake. */
      readonly readsNumbers?: true;
      readonly source: string;
    }
  | { readonly is: "number"; readonly source: string }
  /** A Go interface, or raw JSON: any value. */
  | { readonly is: "any"; readonly source: string }
  /** The same as another Go type; `null` where the answer differs from that type's. */
  | { readonly is: "as"; readonly type: string; readonly null?: boolean; readonly source: string }
  /** An object: the members named here, after those of the declaration if `declared`. */
  | {
      readonly is: "struct";
      readonly fields: readonly Field[];
      readonly declared?: true;
      readonly null?: boolean;
      readonly source: string;
    }
  /** One of several Go types; which one, the kind of JSON value tells. */
  | { readonly is: "either"; readonly types: readonly string[]; readonly null?: boolean; readonly source: string };

const field = (name: string, type: string): Field => ({ name, type });

const hex = { is: "text", impossible: "not hexadecimal" } as const;

/** By the name that Go code gives the type. None is written as null unless `null` says so. */
export const forms: Readonly<Record<string, Form>> = {
  // Addresses, amounts, hashes: the texts of which some are impossible.
  "address.Address": {
    is: "text",
    impossible: "not an address",
    source: "go-address address.go: MarshalJSON writes String(), decode refuses other prefixes than f and t",
  },
  "big.Int": {
    is: "text",
    impossible: "a lot",
    source: "go-state-types big/int.go: decimal text, zero for nil; UnmarshalJSON refuses what SetString does not take",
  },
  "ethtypes.EthUint64": { ...hex, readsNumbers: true, source: "lotus ethtypes/eth_types.go: Hex(); reads numbers too" },
  "ethtypes.EthBigInt": { ...hex, source: "lotus ethtypes/eth_types.go: String() is hexadecimal; reads text only" },
  "ethtypes.EthBytes": { ...hex, source: 'lotus ethtypes/eth_types.go: hexadecimal, "0x" for nil' },
  "ethtypes.EthNonce": { ...hex, source: "lotus ethtypes/eth_types.go: 8 bytes, hexadecimal" },
  "ethtypes.EthAddress": { ...hex, source: "lotus ethtypes/eth_types.go: 20 bytes, hexadecimal" },
  "ethtypes.EthHash": { ...hex, source: "lotus ethtypes/eth_types.go: 32 bytes, hexadecimal" },
  "ethtypes.EthFilterID": { ...hex, source: "lotus ethtypes/eth_types.go: as an EthHash" },
  "ethtypes.EthSubscriptionID": { ...hex, source: "lotus ethtypes/eth_types.go: as an EthHash" },

  // Other texts and numbers. A plain text has no impossible value that a type could know.
  "peer.ID": { is: "text", source: "go-libp2p core/peer/peer_serde.go: base58 text" },
  "uuid.UUID": { is: "text", source: "google/uuid marshal.go MarshalText" },
  "time.Time": { is: "text", source: "Go time.Time.MarshalJSON: RFC 3339" },
  "time.Duration": { is: "number", source: "Go time.Duration: an int64 of nanoseconds, without methods for JSON" },
  "types.KeyType": {
    is: "text",
    readsNumbers: true,
    source: "lotus chain/types/keystore.go: a string; UnmarshalJSON takes the numbers of signature types too",
  },
  "types.Percent": { is: "number", source: "lotus chain/types/percent.go: a number with two decimals" },
  "market.DealLabel": { is: "text", source: "go-state-types builtin/v9/market/deal.go MarshalJSON: text" },
  "api.MinerSubsystem": { is: "text", source: "lotus api/miner_subsystems.go: the name of the subsystem" },

  // What Go does not fix.
  "json.RawMessage": { is: "any", source: "Go encoding/json: any JSON" },
  "jsonrpc.RawParams": { is: "any", source: "go-jsonrpc: the params member as it came" },
  "blocks.Block": { is: "any", source: "ipfs/go-block-format: a Go interface" },
  "io.Reader": { is: "any", source: "a Go interface; what travels is up to the parameter encoder" },

  // Objects and lists.
  "cid.Cid": {
    is: "struct",
    fields: [field("/", "string")],
    null: true,
    source: "go-cid cid.go: an object with one key; null when undefined",
  },
  "types.TipSetKey": {
    is: "as",
    type: "[]cid.Cid",
    null: false,
    source: "lotus chain/types/tipset_key.go: the Cids, from make()",
  },
  "types.TipSet": {
    is: "struct",
    fields: [field("Cids", "[]cid.Cid"), field("Blocks", "[]*types.BlockHeader"), field("Height", "abi.ChainEpoch")],
    source: "lotus chain/types/tipset.go: ExpTipSet",
  },
  "types.Message": {
    is: "struct",
    declared: true,
    fields: [field("CID", "cid.Cid")],
    source: "lotus chain/types/message.go: mCid adds CID",
  },
  "types.SignedMessage": {
    is: "struct",
    declared: true,
    fields: [field("CID", "cid.Cid")],
    source: "lotus chain/types/signedmessage.go: smCid adds CID",
  },
  "types.GasTrace": {
    is: "struct",
    declared: true,
    fields: [],
    source: "lotus chain/types/execresult.go: a copy of the struct",
  },
  "types.TraceIpld": {
    is: "struct",
    fields: [field("Op", "string"), field("Cid", "cid.Cid"), field("Size", "uint64")],
    source: "lotus chain/types/execresult.go: TraceIpldJSON",
  },
  "bitfield.BitField": {
    is: "as",
    type: "[]uint64",
    null: false,
    source: "go-bitfield rle/rleplus.go: run lengths, [0] for the empty set",
  },
  "peer.AddrInfo": {
    is: "struct",
    fields: [field("ID", "peer.ID"), field("Addrs", "[]string")],
    source: "go-libp2p core/peer/addrinfo_serde.go: addrInfoJson",
  },
  "gpbft.TipSet": {
    is: "struct",
    fields: [
      field("Key", "[]cid.Cid"),
      field("Commitments", "[]byte"),
      field("Epoch", "int64"),
      field("PowerTable", "cid.Cid"),
    ],
    source: "go-f3 gpbft/chain.go: tipSetJson over the struct",
  },
  "gpbft.ECChain": {
    is: "as",
    type: "[]*gpbft.TipSet",
    source: "go-f3 gpbft/chain.go: the list of tipsets, maybe nil",
  },
  "gpbft.SupplementalData": {
    is: "struct",
    fields: [field("Commitments", "[]byte"), field("PowerTable", "cid.Cid")],
    source: "go-f3 gpbft/types.go: supplementalDataJson over the struct",
  },

  // Ethereum's unions.
  "ethtypes.EthCall": {
    is: "struct",
    declared: true,
    fields: [{ name: "input", type: "*ethtypes.EthBytes", omits: true }],
    source: "lotus ethtypes/eth_types.go: UnmarshalJSON reads input as well as data",
  },
  "ethtypes.EthAddressList": {
    is: "either",
    types: ["ethtypes.EthAddress", "[]ethtypes.EthAddress"],
    null: true,
    source: "lotus ethtypes/eth_types.go UnmarshalJSON: one, a list, or null",
  },
  "ethtypes.EthHashList": {
    is: "either",
    types: ["ethtypes.EthHash", "[]ethtypes.EthHash"],
    null: true,
    source: "lotus ethtypes/eth_types.go UnmarshalJSON: one, a list, or null",
  },
  "ethtypes.EthSyncingResult": {
    is: "either",
    types: ["bool", "truth.EthSyncing"],
    source: "lotus ethtypes/eth_types.go: false when in sync, else an object",
  },
  "truth.EthSyncing": {
    is: "struct",
    fields: [
      field("startingBlock", "ethtypes.EthUint64"),
      field("currentBlock", "ethtypes.EthUint64"),
      field("highestBlock", "ethtypes.EthUint64"),
    ],
    source: "the struct inside EthSyncingResult.MarshalJSON",
  },
  "ethtypes.EthFilterResult": {
    is: "as",
    type: "[]interface{}",
    null: false,
    source: "lotus ethtypes/eth_types.go: Results, or [] for nil",
  },
  "ethtypes.EthBlockNumberOrHash": {
    is: "either",
    types: ["truth.EthBlockText", "truth.EthBlockObject"],
    source: "lotus ethtypes/eth_types.go UnmarshalJSON: text, or an object by EIP-1898",
  },
  "truth.EthBlockText": {
    is: "text",
    impossible: "no such block",
    source: "EthBlockNumberOrHash.UnmarshalJSON: a tag, a number or a hash; refuses other text",
  },
  "truth.EthBlockObject": {
    is: "struct",
    fields: [
      { name: "blockNumber", type: "*ethtypes.EthUint64", omits: true },
      { name: "blockHash", type: "*ethtypes.EthHash", omits: true },
      { name: "requireCanonical", type: "bool", omits: true },
    ],
    source: "EthBlockNumberOrHash.UnmarshalJSON: the struct without its methods",
  },
};
