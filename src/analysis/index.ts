/** The engine's only door: sheets go in as blocks, customers and figures come out. Nothing in here knows a host. */
export {customerKeys} from "./best/customerKey";
export {objectiveOfAim} from "./best/measureObjective";
export {shortlist} from "./best/shortlist";
export {asOfDate} from "./intake/asOfDate";
export {beginIntake} from "./intake/beginIntake";
export type {Intake} from "./intake/beginIntake";
export {cellPlace, columnLetters} from "./intake/place";
export {narrate} from "./narrative/narrate";
export {findProfile, searchProfile} from "./profile/findProfile";
export type {ProfileInput, ProfileOptions} from "./profile/findProfile";
export {isB2C} from "./profile/isB2C";
export {searchProof} from "./profile/searchProof";
export {analyzeTiers} from "./tiers/analyzeTiers";
export {tierOf} from "./tiers/tierOf";
export {createSearchMemory} from "./traits/searchMemory";
