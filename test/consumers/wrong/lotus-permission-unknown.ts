// error: Type '"root"' is not assignable to type 'PermissionTier | undefined'.
import { createClient } from "@nelumbo/lotus/v1";

createClient({ url: "glif", permission: "root" });
