// Made by nelumbo. Changes made here are lost when it runs again.

export type BowlId = string & { readonly "~brand": "BowlId" };

export type CreateClient = string & { readonly "~brand": "CreateClient" };

export type Fed<Value = unknown> = {
  ok: true;
  value: Value;
} | {
  ok: false;
};

/** What `getPet` takes. */
export interface GetPetParameters {
  id: PetId;
}

export type Hash = (`0x${string}` | `f${string}`) & { readonly "~brand": "Hash" };

export interface Meal<Extra = unknown> {
  bowl: BowlId | number | bigint;
  others?: (BowlId | number)[] | undefined;
  extra?: Extra | undefined;
}

export interface Pet {
  id: PetId;
  owner: string & { readonly "~brand": "Owner" };
  hash?: string & { readonly "~brand": "Hash" } | null;
  bowl?: BowlId | null;
  maker?: CreateClient;
}

/** Names a pet. */
export type PetId = string & { readonly "~brand": "PetId" };
