// Made by nelumbo. Changes made here are lost when it runs again.

export type New = string;

/**
 * Was good once.
 * @deprecated
 */
export interface Old {
  /** @deprecated */
  member?: string;
  /**
   * Gone soon.
   * @deprecated
   */
  other?: string;
  /** @deprecated */
  new?: New;
}

/**
 * What `old` takes.
 * @deprecated
 */
export interface OldParameters {
  /** @deprecated */
  older?: string | undefined;
}
