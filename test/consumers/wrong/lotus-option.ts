// error: 'tokn' does not exist in type 'ClientOptions<
import { createClient } from "@nelumbo/lotus/v1";

createClient({ url: "glif", tokn: "token" });
