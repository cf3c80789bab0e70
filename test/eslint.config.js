import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** Run as `eslint -c test/eslint.config.js`. Prettier decides layout; these rules decide what a compiler cannot see. */
export default tseslint.config(
  {ignores: ["dist/**", "node_modules/**", "coverage/**"]},
  ...tseslint.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: "error"},
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}],
      eqeqeq: ["error", "always"],
      "no-empty": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-exports": [
        "error",
        {restrictDefaultExports: {direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true}},
      ],
    },
  },
  {
    // Configuration files are read by tools that ask for a default export.
    files: ["webpack.config.js", "test/*.config.ts", "test/*.config.js"],
    rules: {"no-restricted-exports": "off"},
  },
  {
    files: ["src/host/excel/**/*.ts", "src/taskpane/**/*.ts*", "src/commands/**/*.ts"],
    plugins: {"office-addins": officeAddins},
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    // The engine runs in Apps Script too, and the same input must give the same answer: no clock, no dice, no network.
    files: ["src/domain/**/*.ts", "src/analysis/**/*.ts", "src/report/**/*.ts", "src/words/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "window",
        "document",
        "fetch",
        "setTimeout",
        "setInterval",
        "performance",
        "crypto",
        "URL",
        "TextEncoder",
        "TextDecoder",
        "console",
      ],
      "no-restricted-properties": ["error", {object: "Date", property: "now"}, {object: "Math", property: "random"}],
    },
  },
  {
    // The product makes no network call but for its own files.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/playground/**", "src/headless/**", "src/embedded/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {selector: "CallExpression[callee.name=/^(fetch|XMLHttpRequest|WebSocket|importScripts)$/]", message: "Nothing leaves the workbook."},
      ],
    },
  },
);
