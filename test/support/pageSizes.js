import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";

/** Prints what a user's first look at the pane loads, and everything there is, in kB after gzip. */
export const pageSizes = () => ({
  apply(compiler) {
    compiler.hooks.done.tap("pageSizes", ({compilation}) => {
      const names = Object.keys(compilation.assets);
      const initial = [...(compilation.entrypoints.get("taskpane")?.getFiles() ?? []), "taskpane.html"].filter((name) => names.includes(name));
      const size = (name) => gzipSync(readFileSync(join(compiler.outputPath, name))).length;
      const sum = (files) => (files.reduce((total, name) => total + size(name), 0) / 1000).toFixed(0);
      console.log(`initial ${sum(initial)} kB, total ${sum(names.filter((name) => /\.(js|css|html)$/.test(name)))} kB (gzipped)`);
    });
  },
});
