// Made by nelumbo. Changes made here are lost when it runs again.

/** What `listPets` takes. */
export interface ListPetsParameters {
  /** No more than that. */
  limit?: number | undefined;
}

export interface Owner {
  name?: string | undefined;
}

/**
 * A pet.
 *
 * Not a plant.
 */
export interface Pet {
  /** What it is called. */
  name: string;
  weight?: number | null | undefined;
  /** Who feeds it. */
  owner?: Owner | undefined;
}
