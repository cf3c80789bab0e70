import {proxy, wrap, type Endpoint} from "comlink";
import type {Engine} from "./engine";

/** The engine at the other end of a worker, or of any channel of messages. Blocks and plans are copied to it and back; progress is called back. */
export const engineInWorker = (worker: Endpoint): Engine => {
  const remote = wrap<Engine>(worker);
  return {
    begin: (source) => remote.begin(source),
    link: (source, link) => remote.link(source, link),
    propose: (source, blocks, choices) => remote.propose(source, blocks, choices),
    add: (block) => remote.add(block),
    formatsWanted: (choices, today) => remote.formatsWanted(choices, today),
    addFormats: (question, runs) => remote.addFormats(question, runs),
    understand: (choices, today) => remote.understand(choices, today),
    report: (choices, today) => remote.report(choices, today),
    tiers: (choices, today) => remote.tiers(choices, today),
    best: (choices, today) => remote.best(choices, today),
    profile: (choices, today, seed, onProgress = () => {}) => remote.profile(choices, today, seed, proxy(onProgress)),
    proof: (choices, today, seed, onProgress = () => {}) => remote.proof(choices, today, seed, proxy(onProgress)),
    compare: (choices, today, seed, objectives, onProgress = () => {}) => remote.compare(choices, today, seed, objectives, proxy(onProgress)),
    digest: (choices, today) => remote.digest(choices, today),
    drift: (before, choices, today) => remote.drift(before, choices, today),
    beginProspects: (source) => remote.beginProspects(source),
    addProspects: (block) => remote.addProspects(block),
    scoreProspects: (request) => remote.scoreProspects(request),
    planProspects: (request) => remote.planProspects(request),
    stop: () => remote.stop(),
    plan: (choices, today, slot, request) => remote.plan(choices, today, slot, request),
  };
};
