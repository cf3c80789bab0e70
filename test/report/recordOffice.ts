declare global {
  interface Window {
    /** Names of what the pane's own script asked of Office, in the order of the first asking. */
    askedOfOffice?: string[];
  }
}

/**
 * Runs in the pane's frame before any script: notes what the pane's own script asks of `Office`, down to the objects that Office
 * hands it. Microsoft's library finds everything as it left it.
 */
export function recordOffice(): void {
  const asked: string[] = (window.askedOfOffice = []);
  const isOurs = () => /\/taskpane(\.[0-9a-f]+)?\.js/.test((new Error().stack ?? "").split("\n")[3] ?? "");
  const shown = (value: unknown): unknown => {
    if (value instanceof Promise) return value.then(shown);
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
    // Over an empty object, because a proxy must give some of Office's own properties as they are.
    return new Proxy(
      {},
      {
        get(_empty, key) {
          const found: unknown = Reflect.get(value, key);
          if (typeof key === "string" && isOurs() && !asked.includes(key)) asked.push(key);
          return typeof found === "function" ? watchedCall(found, value) : shown(found);
        },
      },
    );
  };
  const watchedCall =
    (call: unknown, owner: object) =>
    (...values: unknown[]) => {
      const watched = values.map((value) => (typeof value === "function" ? (...given: unknown[]) => value(...given.map(shown)) : value));
      // Only functions come here.
      return shown((call as (...given: unknown[]) => unknown).apply(owner, watched));
    };

  let office: unknown;
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => ((new Error().stack ?? "").split("\n")[2]?.includes("/taskpane") ? shown(office) : office),
    set: (value: unknown) => {
      office = value;
    },
  });
}
