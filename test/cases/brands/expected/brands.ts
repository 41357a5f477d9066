// Made by nelumbo. Changes made here are lost when it runs again.
/** Checked constructors of strings that have types of their own; a bundle holds only those that are imported. */

import { checked } from "./runtime/brand.js";
import type {
  BowlId,
  CreateClient,
  Hash,
  PetId,
} from "./types.js";

/**
 * Takes a plain string for a {@link BowlId}.
 * @throws TypeError for an empty string.
 */
export const bowlId = (text: string): BowlId => checked("BowlId", ".", text);

/**
 * Takes a plain string for a {@link CreateClient}.
 * @throws TypeError for an empty string.
 */
export const createClientOf = (text: string): CreateClient => checked("CreateClient", ".", text);

/**
 * Takes a plain string for a {@link Hash}.
 * @throws TypeError for a string that is none.
 */
export const hash = (text: string): Hash => checked("Hash", "^0x", text);

/**
 * Takes a plain string for a {@link PetId}: Names a pet.
 * @throws TypeError for a string that is none.
 */
export const petId = (text: string): PetId => checked("PetId", "^[a-z]+$", text);
