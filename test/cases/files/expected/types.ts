// Made by nelumbo. Changes made here are lost when it runs again.

export type FoodAndDrink = string[];

/** What `listPets` takes. */
export interface ListPetsParameters {
  limit?: number | undefined;
}

export interface PeopleEntry {
  name?: string;
  pets?: PetsEntry[];
}

export interface PetsEntry {
  name?: string;
  owner?: PeopleEntry;
  food?: FoodAndDrink;
}
