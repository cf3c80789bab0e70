/** What Excel is told about the custom functions: generated from their doc comments by Microsoft's tool, then completed with what the tool cannot say. */
import {fileURLToPath} from "node:url";
import {generateCustomFunctionsMetadata} from "custom-functions-metadata";
import {TRANSLATED_METADATA} from "../../src/words/functions/languages";
import type {FunctionId, MetadataWords} from "../../src/words/functions/words";

const SOURCE = fileURLToPath(new URL("../../src/functions/functions.ts", import.meta.url));
/** The base of the addresses in the doc comments: the development server. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/** `functions.json` as Excel reads it. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionDescription[];
}

interface FunctionDescription {
  readonly id: FunctionId;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
  }[];
  readonly result: {readonly dimensionality?: string};
  readonly options?: object;
}

/**
 * The metadata files by name: English, and one for each language of Excel that we speak. Names and ids are the same everywhere, so that workbooks travel.
 *
 * @param base Address under which the pages stand, with a slash at its end.
 */
export async function functionsMetadata(base: string): Promise<Readonly<Record<string, string>>> {
  const {metadataJson, errors} = await generateCustomFunctionsMetadata(SOURCE);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
  // The tool writes this text.
  const made = JSON.parse(metadataJson) as Omit<FunctionsMetadata, "allowErrorForDataTypeAny">;
  // Without it Excel never calls a function with an error among its cells, and nothing could be said about it.
  const english: FunctionsMetadata = {...made, allowErrorForDataTypeAny: true, functions: made.functions.map((one) => at(base, one))};
  const files = {"functions.json": english, "functions-vi.json": translated(english, "vi"), "functions-fa.json": translated(english, "fa")};
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]));
}

const at = (base: string, one: FunctionDescription): FunctionDescription => ({...one, helpUrl: one.helpUrl.replace(DEVELOPMENT_URL, base)});

function translated(english: FunctionsMetadata, language: keyof typeof TRANSLATED_METADATA): FunctionsMetadata {
  const words: MetadataWords = TRANSLATED_METADATA[language];
  return {
    ...english,
    functions: english.functions.map((one) => {
      const {description, parameters} = words[one.id];
      if (parameters.length !== one.parameters.length) throw new Error(`parameters of ${one.id} in ${language}: ${parameters.length}`);
      return {
        ...one,
        description,
        helpUrl: one.helpUrl.replace("help.html", `help-${language}.html`),
        parameters: one.parameters.map((parameter, i) => ({...parameter, ...parameters[i]})),
      };
    }),
  };
}
