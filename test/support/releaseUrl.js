const HOW = "Set it to the https address where the files of dist will stand, for example LODESTAR_URL=https://addins.example.com/lodestar/";

/**
 * Where the release will stand, from the one setting LODESTAR_URL, with a slash at the end; or the sentence that says why no
 * release can be made for it. A manifest that names the developer's own machine works on no other.
 */
export function releaseUrl(setting) {
  if (setting === undefined || setting.trim() === "") return refused("is not set");
  if (!URL.canParse(setting)) return refused(`is no address: ${setting}`);
  const {protocol, hostname, search, hash, href} = new URL(setting);
  if (protocol !== "https:") return refused(`is not https: ${setting}`);
  if (isOwnMachine(hostname)) return refused(`names this machine: ${setting}`);
  if (search !== "" || hash !== "") return refused(`has more than a folder in it: ${setting}`);
  return {url: href.endsWith("/") ? href : `${href}/`};
}

const refused = (reason) => ({problem: `LODESTAR_URL ${reason}. ${HOW}`});

const isOwnMachine = (hostname) => /^(.+\.)?localhost\.?$|^127\.|^0\.0\.0\.0$|^\[::1?\]$/.test(hostname);

/** Ends the build as failed, with a sentence, after the sizes of the pages are known. */
export const refusedRelease = (problem) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("refusedRelease", (compilation) => {
      compilation.errors.push(new compiler.webpack.WebpackError(problem));
    });
  },
});
