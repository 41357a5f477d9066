// Made by nelumbo. Changes made here are lost when it runs again.

export interface Pet {
  name?: string;
}

/** What `searchPets` takes. */
export interface SearchPetsParameters {
  page?: number | undefined;
}
