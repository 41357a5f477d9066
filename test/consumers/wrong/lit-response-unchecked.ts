// error: 'response' is of type 'unknown'
import { createClient } from "@nelumbo/lit";

const { response } = await createClient({ baseUrl: "local", apiKey: "key" }).litAction<{ price: number }>({
  code: "code",
});
response.price;
