// Made by nelumbo. Changes made here are lost when it runs again.

/** What `listPets` takes. */
export interface ListPetsParameters {
  page?: number | undefined;
  size?: number | undefined;
}
