// Made by nelumbo. Changes made here are lost when it runs again.

export interface Account {
  readonly id: string;
  password: string;
  plan?: string | undefined;
  note?: unknown;
}

/** What `findAccount` takes. */
export interface FindAccountParameters {
  /**
   * How to sort.
   * @deprecated
   */
  sort?: string | undefined;
}

export interface Found {
  count?: number;
}
