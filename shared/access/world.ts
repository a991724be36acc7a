// The world of the rules with the way to one's own data in it.

import type { World } from "../optin/ports.ts";
import type { Access } from "./ports.ts";

export type AccessWorld = World & { readonly access: Access };
