import type {RequirementSet} from "./usedMembers";

/** Requirement sets that a manifest asks for, by name, with their versions. */
export const declaredSets = (manifest: string): ReadonlyMap<string, string> =>
  new Map([...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g)].map(([, name = "", version = ""]) => [name, version]));

/** Requirement sets that a source asks the host for in so many words before it uses them. */
export const askedSets = (source: string): ReadonlyMap<string, string> =>
  new Map([...source.matchAll(/isSetSupported\("(\w+)", "([\d.]+)"\)/g)].map(([, name = "", version = ""]) => [name, version]));

/** Whether every Excel that gets the add-in has a member of a set; undefined is what every host has. */
export function isDeclared(set: RequirementSet | undefined, declared: ReadonlyMap<string, string>): boolean {
  if (set === undefined) return true;
  const version = declared.get(set.name);
  return version !== undefined && ordinal(set.version) <= ordinal(version);
}

/** 1.7 comes before 1.12. */
const ordinal = (version: string): number => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
};
