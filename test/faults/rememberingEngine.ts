import type {Block, FormatQuestion, FormatRun, Source} from "../../src/domain/source";
import type {Link} from "../../src/domain/links";
import type {Engine} from "../../src/workflow/engine";
import {createLocalEngine} from "../../src/workflow/localEngine";

type Call =
  | {readonly verb: "begin"; readonly source: Source}
  | {readonly verb: "link"; readonly source: Source; readonly link: Link}
  | {readonly verb: "add"; readonly block: Block}
  | {readonly verb: "addFormats"; readonly question: FormatQuestion; readonly runs: readonly FormatRun[]};

/**
 * The real engine, one for each list that was ever read: a list that comes again has its searches done. An engine answers the same for the
 * same list, so only the time is another.
 */
export function rememberingEngine(): Engine {
  const known = new Map<string, Promise<Engine>>();
  let calls: Call[] = [];
  let current: Promise<Engine> | undefined;
  const note = async (call: Call): Promise<void> => {
    calls = call.verb === "begin" ? [call] : [...calls, call];
    current = undefined;
  };
  const engine = (): Promise<Engine> => {
    const key = JSON.stringify(calls);
    current ??= known.get(key) ?? loaded(calls);
    known.set(key, current);
    return current;
  };
  return {
    begin: (source) => note({verb: "begin", source}),
    link: (source, link) => note({verb: "link", source, link}),
    add: (block) => note({verb: "add", block}),
    formatsWanted: async (...asked) => (await engine()).formatsWanted(...asked),
    addFormats: (question, runs) => note({verb: "addFormats", question, runs}),
    understand: async (...asked) => (await engine()).understand(...asked),
    report: async (...asked) => (await engine()).report(...asked),
    propose: async (...asked) => (await engine()).propose(...asked),
    tiers: async (...asked) => (await engine()).tiers(...asked),
    best: async (...asked) => (await engine()).best(...asked),
    profile: async (...asked) => (await engine()).profile(...asked),
    proof: async (...asked) => (await engine()).proof(...asked),
    compare: async (...asked) => (await engine()).compare(...asked),
    digest: async (...asked) => (await engine()).digest(...asked),
    drift: async (...asked) => (await engine()).drift(...asked),
    stop: async () => (await current)?.stop(),
    plan: async (...asked) => (await engine()).plan(...asked),
    beginProspects: async (...asked) => (await engine()).beginProspects(...asked),
    addProspects: async (...asked) => (await engine()).addProspects(...asked),
    scoreProspects: async (...asked) => (await engine()).scoreProspects(...asked),
    planProspects: async (...asked) => (await engine()).planProspects(...asked),
  };
}

async function loaded(calls: readonly Call[]): Promise<Engine> {
  const engine = createLocalEngine();
  for (const call of calls) {
    if (call.verb === "begin") await engine.begin(call.source);
    else if (call.verb === "link") await engine.link(call.source, call.link);
    else if (call.verb === "addFormats") await engine.addFormats(call.question, call.runs);
    else await engine.add(call.block);
  }
  return engine;
}
