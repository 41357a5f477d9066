// Made by nelumbo. Changes made here are lost when it runs again.

/** What `deleteOne` takes. */
export interface DeleteOneParameters {
  id: string;
}

/** What `getPet` takes. */
export interface GetPetParameters {
  /** Whose pet. */
  owner: string;
  path_id: number;
  /** The operation's. */
  limit: string;
  query_id?: string | undefined;
  "X-Trace"?: string | undefined;
  session?: string | undefined;
}

/** What `putPet` takes. */
export interface PutPetParameters {
  /** Whose pet. */
  owner: string;
  id: string;
  limit?: string[] | undefined;
  query_body?: string | undefined;
  body?: {
    name?: string | undefined;
  } | undefined;
}

/** What `search` takes. */
export interface SearchParameters {
  tags?: string[] | undefined;
  words?: string[] | undefined;
  filter?: {
    a?: string | undefined;
  } | undefined;
  json?: {
    b?: string | undefined;
  } | undefined;
  "odd name[]"?: string | undefined;
  __proto__?: string | undefined;
  constructor?: string | undefined;
  bare?: unknown;
}
