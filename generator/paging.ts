/** What a package makes of the paging of an operation. */

import type { Operation, Parameter, Schema } from "./model.js";

/** The schema of the items of a list that comes in pages: only these have a method that goes through all of them. */
export const pagedItems = ({ route, paging, output: { schema } }: Operation): Schema | undefined =>
  route.protocol === "rest" && paging && schema?.type === "array" && typeof schema.items === "object"
    ? schema.items
    : undefined;

/** The parameters that say which page and how long: that method can be called without them. */
export const pagingParameters = ({ paging, parameters }: Operation): Parameter[] =>
  parameters.filter(({ name }) => name === paging?.page || name === paging?.size);
