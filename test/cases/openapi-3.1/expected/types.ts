// Made by nelumbo. Changes made here are lost when it runs again.

/** What `getPet` takes. */
export interface GetPetParameters {
  id: string;
}

export type Part = string;

export interface Pet {
  name: string;
  weight?: number | null;
  position?: [number, number];
  extra?: unknown;
  never?: never;
  parts?: Part;
}
