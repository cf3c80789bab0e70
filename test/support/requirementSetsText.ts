/**
 * Which requirement set each member of Excel's object model came with, read from the "[Api set: ExcelApi 1.x]" remarks of
 * @types/office-js. Members in preview or online-only sets are left out.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import ts from "typescript";
import {format} from "prettier";

const typesFile = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");

/** "1.7" before "1.12". */
const bySet = (a: string, b: string) => Number(a.slice(2)) - Number(b.slice(2));

function requirementSet(node: ts.Node): string | undefined {
  return /\[Api set: ExcelApi (1\.\d+)/.exec(
    ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => doc.getFullText())
      .join(""),
  )?.[1];
}

function membersBySet(declaration: ts.ClassDeclaration): Map<string, Set<string>> {
  const classSet = requirementSet(declaration) ?? "1.1";
  const found = new Map<string, Set<string>>();
  for (const member of declaration.members) {
    const name = member.name?.getText();
    const memberSet = requirementSet(member);
    if (name === undefined || memberSet === undefined) continue;
    const since = [classSet, memberSet].sort(bySet)[1] ?? memberSet;
    found.set(since, (found.get(since) ?? new Set()).add(name.slice(0, 1).toUpperCase() + name.slice(1)));
  }
  return found;
}

function excelClasses(): ts.ClassDeclaration[] {
  const classes: ts.ClassDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node)) classes.push(node);
    else if (ts.isModuleBlock(node) || ts.isSourceFile(node)) node.statements.forEach(visit);
    else if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body) visit(node.body);
  };
  visit(ts.createSourceFile(typesFile, readFileSync(typesFile, "utf8"), ts.ScriptTarget.Latest, true));
  return classes;
}

/** The text of src/embedded/objects/requirementSets.ts, as @types/office-js has it now. */
export async function requirementSetsText(): Promise<string> {
  const lines = excelClasses()
    .map((declaration) => ({name: declaration.name?.text ?? "", sets: membersBySet(declaration)}))
    .filter(({name, sets}) => name !== "" && sets.size > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, sets}) => {
      const rows = [...sets].sort(([a], [b]) => bySet(a, b)).map(([set, members]) => `"${set}": "${[...members].sort().join(" ")}"`);
      return `${name}: {${rows.join(", ")}},`;
    });

  const source = `/**
 * Requirement set (ExcelApi) that each member of Excel's object model came with: class, set, members separated by spaces.
 * Written by test/support/writeRequirementSets.ts from @types/office-js; do not edit.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${lines.join("\n")}
};
`;

  return format(source, {parser: "typescript", printWidth: 150, bracketSpacing: false});
}
