// error: Cannot find module '@nelumbo/lotus'
import { createClient } from "@nelumbo/lotus";

createClient({ url: "glif" });
