import { createHash } from "node:crypto";
import { describe, expect, expectTypeOf, test } from "vitest";
import { blake2b } from "../../templates/runtime/blake.js";
import {
  address,
  attoFil,
  base64,
  bigInt,
  bytes,
  cid,
  ethAddress,
  fil,
  filecoinAddress,
  hex,
  isAddress,
  isCid,
  isHex,
} from "../../templates/runtime/filecoin.js";

const hexOf = (data: Uint8Array): string => Buffer.from(data).toString("hex");
/** A TypeError whose sentence holds this. */
const refusal = (says: string) =>
  expect.objectContaining({ name: "TypeError", message: expect.stringContaining(says) });
const thrownBy = (run: () => unknown): unknown => {
  try {
    return `${run()} was returned`;
  } catch (error) {
    return error;
  }
};

describe("blake2b", () => {
  test("the example of RFC 7693", () => {
    expect(hexOf(blake2b(new TextEncoder().encode("abc"), 64))).toBe(
      "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
    );
  });

  test.each([0, 1, 3, 127, 128, 129, 255, 256, 257, 1000])("%i bytes, as OpenSSL has it", (length) => {
    const data = Uint8Array.from({ length }, (_, index) => index * 7);
    expect(hexOf(blake2b(data, 64))).toBe(createHash("blake2b512").update(data).digest("hex"));
  });

  test("a shorter digest is another one, not the start of the long one", () => {
    expect(hexOf(blake2b(new Uint8Array(), 32))).toBe(
      "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
    );
  });
});

const f3 = "f3vvmn62lofvhjd2ugzca6sof2j2ubwok6cj4xxbfzz4yuxfkgobpihhd2thlanmsh3w2ptld2gqkn2jvlss4a";

describe("address", () => {
  test.each([
    ...["f00", "f01", "t010", "t01729", "f09223372036854775807"],
    ...["t15ihq5ibzwki2b4ep2f46avlkrqzhpqgtga7pdrq", "f12fiakbhe2gwd5cnmrenekasyn6v5tnaxaqizq6a"],
    ...["f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mia", "f1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za"],
    ...["t24vg6ut43yw2h2jqydgbg2xq7x6f4kub3bg6as6i", "f2nuqrg7vuysaue2pistjjnt3fadsdzvyuatqtfei"],
    ...[f3, "t3u5zgwa4ael3vuocgc5mfgygo4yuqocrntuuhcklf4xzg5tcaqwbyfabxetwtj4tsam3pbhnwghyhijr5mixa"],
    ...["f432f77777777x32lpna", "f49223372036854775807fiic6zsy"],
    "f49223372036854775807faaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaahwgiuam",
  ])("takes %s", (text) => {
    expect(address(text)).toBe(text);
    expect(isAddress(text)).toBe(true);
  });

  test.each<[text: unknown, says: string]>([
    [undefined, "undefined is not a Filecoin address: it should be a string."],
    [1000, "should be a string"],
    ["", "should start with f (mainnet) or t"],
    ["<empty>", "should start with f"],
    ["Q2gfvuyh7v2sx3patm5k23wdzmhyhtmqctasbr23y", "should start with f"],
    ["F01000", "should start with f"],
    [" f01000", "should start with f"],
    ["f", 'after "f" there should be its kind'],
    ["t5gfvuyh7v2sx3patm5k23wdzmhyhtmqctasbr23y", "a digit from 0 to 4"],
    // Actor ids.
    ["f0", 'after "f0" there should be an actor id: decimal digits'],
    ["f0007", "without leading zeros"],
    ["f01000 ", "an actor id"],
    ["f01000\n", "an actor id"],
    ["f0-1", "an actor id"],
    ["t0banana", "an actor id"],
    ["f09223372036854775808", "below 2^63"],
    ["f010000000000000000000", "below 2^63"],
    // Payloads and checksums.
    ["t2gfvuyh7v2sx3patm5k23wdzmhyhtmqctasbr24y", "its checksum is wrong"],
    ["f25ihq5ibzwki2b4ep2f46avlkrqzhpqgtga7pdrq", "its checksum is wrong"],
    [f3.replace("vvmn", "vvmm"), "its checksum is wrong"],
    ["t2gfvuyh7v2sx3patm1k23wdzmhyhtmqctasbr24y", "should be base32"],
    ["t2gfvuyh7v2sx3paTm5k23wdzmhyhtmqctasbr24y", "lower-case"],
    ["f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mia\n", "should be base32"],
    ["t1234q", 'after "t1" there should be 39 characters, not 4'],
    ["f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mi", "39 characters, not 38"],
    [f3.slice(0, -1), "84 characters, not 83"],
    // The bits that are left over after the last byte are zero.
    ["f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mid", "its last character is wrong"],
    // Delegated.
    ["f432", "a namespace in digits, then f"],
    ["f4f77777777x32lpna", "a namespace in digits, then f"],
    ["f4032f77777777x32lpna", "its namespace should be decimal digits"],
    ["f49223372036854775808fiic6zsy", "its namespace"],
    ["f433f77777777x32lpna", "its checksum is wrong"],
    ["f432f", "a checksum of 4"],
    [`f432f${"a".repeat(96)}`, "at most 54 bytes"],
  ])("refuses %j", (text, says) => {
    expect(thrownBy(() => address(text as string))).toEqual(refusal(says));
    expect(isAddress(text)).toBe(false);
  });

  test("one character that is mistaken is always found", () => {
    const text = "f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mia";
    const mistaken = [...text].flatMap((letter, at) => [
      text.slice(0, at) + (letter === "q" ? "z" : "q") + text.slice(at + 1),
      text.slice(0, at) + text.slice(at + 1),
    ]);
    expect(mistaken.filter(isAddress)).toEqual([]);
  });
});

describe("Ethereum addresses", () => {
  test.each([
    ["f01004", "0xff000000000000000000000000000000000003ec"],
    ["f00", "0xff00000000000000000000000000000000000000"],
    ["f410fkkld55ioe7qg24wvt7fu6pbknb56ht7pt4zamxa", "0x52963ef50e27e06d72d59fcb4f3c2a687be3cfef"],
  ])("%s is %s", (text, wanted) => {
    expect(ethAddress(text)).toBe(wanted);
    expect(filecoinAddress(wanted)).toBe(text);
    expect(filecoinAddress(`0x${wanted.slice(2).toUpperCase()}`, "t")).toBe(text.replace("f", "t"));
    expect(isAddress(filecoinAddress(wanted, "t"))).toBe(true);
  });

  test.each([
    [() => ethAddress("f1xpbyy4tkdx5si2bgo37dubc2xwv6fum5tk57mia"), "only f0 and f410 addresses have one"],
    [() => ethAddress("f432f77777777x32lpna"), "only f0 and f410"],
    // An actor id in disguise.
    [() => ethAddress("f410f74aaaaaaaaaaaaaaaaaaaaaaaaac5sh2bf3lgta"), "only f0 and f410"],
    [() => ethAddress("0xff000000000000000000000000000000000003ec"), "no Filecoin address"],
    [() => filecoinAddress("f01004"), "no hex text"],
    [() => filecoinAddress("0xff"), "no hex text of 20 bytes"],
    [() => filecoinAddress("0xff0000000000000000000000ffffffffffffffff"), "below 2^63"],
  ])("%s is refused", (run, says) => {
    expect(thrownBy(run)).toEqual(refusal(says));
  });
});

describe("cid", () => {
  test.each([
    "bafkreie5qrjvaw64n4tjm6hbnm7fnqvcssfed4whsjqxzslbd3jwhsk3mm",
    "bafy2bzacea3wsdh6y3a36tb3skempjoxqpuyompjbmfeyf34fi3uy6uue42v4",
    "bafkqarjpmzuwyzltorxxezjpkvcfgqkfjfbfcvslivje2vchkzdu6rckjjcfgtkolaze6mssjqzeyn2ekrcfatkjku2vowseky3fswkfkm2deqkrju3e2",
    "bafkqaaa",
    "QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n",
  ])("takes %s", (text) => {
    expect(cid(text)).toEqual({ "/": text });
    expect(isCid(text)).toBe(true);
  });

  test.each<[text: unknown, says: string]>([
    [{ "/": "bafkqaaa" }, "should be a string"],
    ["", "should start with b"],
    ["zb2rhZi1JR4eNc2jBGaRYJKYM8JEB4ovenym8L1CmFsRAytkz", "should start with b (version 1, in base32) or Qm"],
    ["bafyInvalid", "lower-case letters"],
    ["bafkreie5qrjvaw64n4tjm6hbnm7fnqvcssfed4whsjqxzslbd3jwhsk3m", "base32"],
    ["bafkreie5qrjvaw64n4tjm6hbnm7fnqvcssfed4whsjqxzslbd3jwhsk3", "its hash should be 32 bytes long, not 31"],
    ["bafkq", "it ends before its hash"],
    ["bafkqa", "it ends before its hash"],
    ["b", "its version should be 1"],
    ["bajkqaaa", "its version should be 1"],
    ["bqcaaaaa", "its version should be 1"],
    ["QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zIII", "44 letters and digits of base58"],
    ["QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1", "44 letters"],
    [`Qm${"z".repeat(44)}`, "44 letters"],
    [`Qm${"z".repeat(100_000)}`, "44 letters"],
  ])("refuses %j", (text, says) => {
    expect(thrownBy(() => cid(text as string))).toEqual(refusal(says));
    expect(isCid(text)).toBe(false);
  });
});

describe("amounts", () => {
  test.each<[amount: string, wanted: string]>([
    ["0", "0"],
    ["1", "1000000000000000000"],
    ["1.5", "1500000000000000000"],
    ["-0.5", "-500000000000000000"],
    ["0.000000000000000001", "1"],
    ["-0.000000000000000001", "-1"],
    ["0.1", "100000000000000000"],
    ["10", "10000000000000000000"],
    ["2000000000.123456789012345678", "2000000000123456789012345678"],
  ])("%s FIL is %s attoFIL, and back", (amount, wanted) => {
    expect(attoFil(amount)).toBe(wanted);
    expect(fil(wanted)).toBe(amount);
    expect(fil(BigInt(wanted))).toBe(amount);
  });

  test("other spellings come down to one", () => {
    const spellings = [attoFil("1.50"), attoFil("001.5"), attoFil(7), attoFil(7n), attoFil("-0"), bigInt("007")];
    const wanted = [
      "1500000000000000000",
      "1500000000000000000",
      "7000000000000000000",
      "7000000000000000000",
      "0",
      "7",
    ];
    expect(spellings).toEqual(wanted);
    expect([bigInt(5n), bigInt(-5), bigInt(2n ** 70n)]).toEqual(["5", "-5", "1180591620717411303424"]);
  });

  test.each<[run: () => unknown, says: string]>([
    [() => attoFil("1.0000000000000000001"), "it has 19 decimals, and FIL has 18"],
    [() => attoFil(1.5), "1.5 is no exact integer"],
    [() => attoFil(0.1), "no exact integer"],
    [() => attoFil(2 ** 53), "no exact integer"],
    [() => attoFil(Number.NaN), "NaN is no exact integer"],
    [() => attoFil("1e18"), "decimal digits"],
    [() => attoFil(".5"), "decimal digits"],
    [() => attoFil("1."), "decimal digits"],
    [() => attoFil("1,5"), "decimal digits"],
    [() => attoFil("1 FIL"), "decimal digits"],
    [() => attoFil(""), "decimal digits"],
    [() => attoFil("1\n"), "decimal digits"],
    [() => attoFil(undefined as never), "undefined is no integer"],
    [() => fil("1.5"), "no integer"],
    [() => bigInt("0x10"), "no integer"],
    [() => bigInt(""), "no integer"],
    [() => bigInt(null as never), "null is no integer"],
    [() => bigInt(true as never), "true is no integer"],
  ])("%s is refused", (run, says) => {
    expect(thrownBy(run)).toEqual(refusal(says));
  });
});

describe("hex and base64", () => {
  test("hex of bytes, numbers and texts", () => {
    expect([hex(new Uint8Array()), hex(Uint8Array.of(0, 1, 255)), hex(0), hex(26n), hex("0xAb"), hex("0x")]).toEqual([
      ...["0x", "0x0001ff", "0x0", "0x1a", "0xAb", "0x"],
    ]);
    expect([hex(1, 4), hex(Uint8Array.of(1), 1), hex("0x0102", 2)]).toEqual(["0x00000001", "0x01", "0x0102"]);
  });

  test("isHex", () => {
    expect(["0x", "0xaB", "0x123"].map((text) => isHex(text))).toEqual([true, true, true]);
    expect(["", "ab", "0X12", "0xg", "0x1\n", 5].map((text) => isHex(text))).toEqual(Array(6).fill(false));
    expect([isHex("0x12", 1), isHex("0x12", 2), isHex("0x", 0)]).toEqual([true, false, true]);
  });

  test.each<[run: () => unknown, says: string]>([
    [() => hex("12"), 'it should be "0x"'],
    [() => hex("0x12", 20), "it has 2 digits and should have 40"],
    [() => hex(256, 1), "it has 3 digits and should have 2"],
    [() => hex(-1n), "-1 is negative"],
    [() => hex(1.5), "no exact integer"],
    [() => hex(undefined as never), "undefined is no integer"],
    [() => bytes("abc"), "no base64"],
    [() => bytes("ab=c"), "no base64"],
    [() => bytes("A==="), "no base64"],
    [() => bytes("ab_-"), "no base64"],
    [() => bytes("ab c"), "no base64"],
    [() => bytes(undefined as never), "undefined is not base64"],
  ])("%s is refused", (run, says) => {
    expect(thrownBy(run)).toEqual(refusal(says));
  });

  test.each([0, 1, 2, 3, 255, 100_000])("%i bytes to base64 and back", (length) => {
    const data = Uint8Array.from({ length }, (_, index) => index * 31);
    expect(base64(data)).toBe(Buffer.from(data).toString("base64"));
    expect(bytes(base64(data))).toEqual(data);
  });
});

test("a message quotes no more of a text than helps", () => {
  expect((thrownBy(() => cid(`x${"y".repeat(10_000)}`)) as Error).message.length).toBeLessThan(250);
});

test("the types are those of the client", () => {
  expectTypeOf(address).returns.toEqualTypeOf<`f${string}` | `t${string}`>();
  expectTypeOf(attoFil).returns.toEqualTypeOf<`${bigint}`>();
  expectTypeOf(bigInt).returns.toEqualTypeOf<`${bigint}`>();
  expectTypeOf(hex).returns.toEqualTypeOf<`0x${string}`>();
  expectTypeOf(isAddress).guards.toEqualTypeOf<`f${string}` | `t${string}`>();
  expectTypeOf(isHex).guards.toEqualTypeOf<`0x${string}`>();
});
