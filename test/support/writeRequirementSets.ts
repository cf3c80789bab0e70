/** Writes src/embedded/objects/requirementSets.ts. Run it after an update of the types: `npx tsx test/support/writeRequirementSets.ts`. */
import {writeFileSync} from "node:fs";
import {requirementSetsText} from "./requirementSetsText";

writeFileSync(new URL("../../src/embedded/objects/requirementSets.ts", import.meta.url), await requirementSetsText());
