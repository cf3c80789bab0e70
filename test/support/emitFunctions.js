import {tsImport} from "tsx/esm/api";

/** Puts the metadata of the custom functions among the files of a build, also when their doc comments or words change while it is served. */
export const emitFunctions = (base) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("emitFunctions", (compilation) => {
      const {sources, Compilation} = compiler.webpack;
      compilation.hooks.processAssets.tapPromise({name: "emitFunctions", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL}, async () => {
        const {functionsMetadata} = await tsImport("./functionsMetadata.ts", import.meta.url);
        for (const [name, text] of Object.entries(await functionsMetadata(base))) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  },
});
