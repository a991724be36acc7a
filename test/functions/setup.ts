// For every file of these tests anew, which a module that they share would be for the first of them alone.

import { afterEach, beforeEach } from "vitest";
import { standBack, standIn } from "./site.ts";

beforeEach(standIn);
afterEach(standBack);
