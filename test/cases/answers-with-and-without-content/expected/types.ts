// Made by nelumbo. Changes made here are lost when it runs again.

/** What `deletePet` takes. */
export interface DeletePetParameters {
  id: string;
}

/** What `getPet` takes. */
export interface GetPetParameters {
  id: string;
}

export interface Pet {
  name?: string | undefined;
}

/** What `putPet` takes. */
export interface PutPetParameters {
  id: string;
  body?: Pet | undefined;
}
