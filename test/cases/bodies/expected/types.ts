// Made by nelumbo. Changes made here are lost when it runs again.

/** What `sendNamedBytes` takes. */
export interface SendNamedBytesParameters {
  name: string;
  body: Uint8Array | Blob;
}

/** What `sendText` takes. */
export interface SendTextParameters {
  lang?: string | undefined;
  body: string;
}
