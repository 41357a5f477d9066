// Made by nelumbo. Changes made here are lost when it runs again.

/** What `getPetsByPetIdToysJson` takes. */
export interface GetPetsByPetIdToysJsonParameters {
  "pet-id": string;
}
