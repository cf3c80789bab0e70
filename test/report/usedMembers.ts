import {relative} from "node:path";
import ts from "typescript";

/** A member of Office.js that the add-in's source uses. */
export interface UsedMember {
  /** Class or namespace and name, as Microsoft's reference has them: "Range.values", "Office.onReady". */
  readonly name: string;
  /** Requirement set and version that it came with; undefined for what every host has. */
  readonly set: RequirementSet | undefined;
  /** Where it is used first: "src/host/excel/read.ts:41". */
  readonly place: string;
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

const TYPES = /[\\/]@types[\\/](office-js|custom-functions-runtime)[\\/]/;

/** Every member of Office.js and of the custom functions' runtime that some folders use, by Microsoft's own types; by name. */
export function usedMembers(root: string, folders: readonly string[]): readonly UsedMember[] {
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();
  const note = (symbol: ts.Symbol | undefined, node: ts.Node) => {
    const declaration = symbol?.declarations?.find((each) => TYPES.test(each.getSourceFile().fileName));
    if (declaration === undefined || !isMember(declaration)) return;
    const name = nameOf(declaration);
    if (!found.has(name)) found.set(name, {name, set: requirementSet(declaration), place: placeOf(root, node)});
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) note(boundProperty(checker, node), node);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) note(assignedProperty(checker, node), node);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (folders.some((folder) => relative(root, source.fileName).replaceAll("\\", "/").startsWith(`${folder}/`))) visit(source);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function programOf(root: string): ts.Program {
  const path = `${root}/tsconfig.json`;
  const {config} = ts.readConfigFile(path, ts.sys.readFile);
  const {fileNames, options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

/** What Excel or Office does or holds; not the words of its enums, and not the names of types. */
const isMember = (declaration: ts.Declaration): boolean =>
  ts.isMethodDeclaration(declaration) ||
  ts.isMethodSignature(declaration) ||
  ts.isPropertyDeclaration(declaration) ||
  ts.isPropertySignature(declaration) ||
  ts.isGetAccessorDeclaration(declaration) ||
  ts.isFunctionDeclaration(declaration) ||
  (ts.isVariableDeclaration(declaration) && !ts.isModuleDeclaration(declaration));

/** `const {items} = collection`: the property of the type that is taken apart. */
function boundProperty(checker: ts.TypeChecker, element: ts.BindingElement): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(element.parent).getProperty(name.text) : undefined;
}

/** `{values: rows}` where Office.js asks for an object: the property that it will read. */
function assignedProperty(checker: ts.TypeChecker, node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): ts.Symbol | undefined {
  return ts.isIdentifier(node.name) ? checker.getContextualType(node.parent)?.getProperty(node.name.text) : undefined;
}

function nameOf(declaration: ts.Declaration): string {
  const own = ts.getNameOfDeclaration(declaration)?.getText() ?? "";
  const owners: string[] = [];
  for (let owner: ts.Node = declaration.parent; owner !== undefined; owner = owner.parent)
    if ((ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) || ts.isModuleDeclaration(owner)) && owner.name)
      owners.unshift(owner.name.getText());
  const shown = owners.filter((owner) => !["Excel", "OfficeExtension", "global"].includes(owner));
  return [...(shown.length > 0 ? shown : owners), own].join(".");
}

/** Sets that Microsoft's reference tells on a page of its own and the types do not. Dialogs: "Dialog API requirement sets". */
const UNTOLD: Readonly<Record<string, RequirementSet>> = {"Office.UI.displayDialogAsync": {name: "DialogApi", version: "1.1"}};

/** From the remark "[Api set: ExcelApi 1.4]" or "Requirement set: SharedRuntime 1.1" of the member, else of its class or namespace. */
function requirementSet(declaration: ts.Declaration): RequirementSet | undefined {
  for (let node: ts.Node = declaration; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => doc.getFullText())
      .join("\n");
    const [, name, version] = /(?:Api set:|Requirement set\*\*:)[^\n]*?\b([A-Z]\w+)\s+(\d+\.\d+)/i.exec(text) ?? [];
    // Outlook's own sets say nothing about Excel.
    if (name !== undefined && version !== undefined && name !== "Mailbox") return {name, version};
  }
  return UNTOLD[nameOf(declaration)];
}

function placeOf(root: string, node: ts.Node): string {
  const source = node.getSourceFile();
  const {line} = source.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, source.fileName).replaceAll("\\", "/")}:${line + 1}`;
}
