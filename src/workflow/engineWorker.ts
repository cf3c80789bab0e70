import {expose} from "comlink";
import {createLocalEngine} from "./localEngine";

/** The pane's worker: the engine, answering over comlink, so that the pane never waits for arithmetic. */
expose(createLocalEngine());
