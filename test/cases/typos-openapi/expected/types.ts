// Made by nelumbo. Changes made here are lost when it runs again.

/** What `addPet` takes. */
export interface AddPetParameters {
  page?: number | undefined;
}
