// The bundles as the sources are now: made once by each process that imports this, however many files of it do.

import { build } from "../../infra/build.ts";

await build();
