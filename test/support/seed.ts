import {configureGlobal} from "fast-check";

/** Draws the same cases in every run, so that a commit that passed passes again; `npm run test:laws` draws others. */
configureGlobal({seed: Number(process.env.LODESTAR_SEED ?? 1)});
