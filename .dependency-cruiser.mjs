// What may import what: the packages' order, the order of folders inside the compiler's packages,
// and no cycles. `pnpm layers` runs it.

/**
 * For each package: the project packages that its sources import, and what its tests (with the
 * scripts that run them at length) import on top of these.
 */
const packages = {
  language: { src: [] },
  codegen: { src: ["language"], test: ["runtime", "calendar"] },
  runtime: { src: [] },
  calendar: { src: ["runtime"] },
  oracle: { src: ["language"], test: ["codegen", "runtime", "calendar", "runner"] },
  "schema-import": { src: ["language"] },
  runner: { src: ["runtime", "calendar"], test: ["language", "codegen"] },
  "runner-restate": { src: ["runtime", "runner"], test: ["calendar", "language", "codegen"] },
  email: { src: ["runtime"], test: ["language", "codegen", "calendar", "runner"] },
  "prettier-plugin-seq": { src: ["language"] },
  "language-server": { src: ["language", "prettier-plugin-seq"] },
  cli: {
    src: [
      "language",
      "codegen",
      "runtime",
      "calendar",
      "schema-import",
      "runner",
      "runner-restate",
      "prettier-plugin-seq",
      "language-server",
    ],
  },
  "vscode-seq": { src: [] },
  "unplugin-seq": { src: ["codegen"] },
};

/** Packages whose sources run in a browser, or need no more than JavaScript itself. */
const pure = ["language", "codegen", "runtime", "calendar", "schema-import"];

/** Folders under a package's `src`, each of which imports only itself and those before it. */
const layers = {
  language: ["source", "syntax", "vocabulary", "model", "check", "editor"],
  codegen: ["plan", "passes", "typescript", "graph"],
};

/** Folders beside the layers: what they import, and that every layer may import them. */
const beside = {
  language: { diagnostics: ["source"] },
  codegen: {},
};

const any = (names) => `(?:${names.join("|")})`;

/** The folders of a package that count as its tests. */
const tests = any(["test", "scripts"]);

const packageRules = Object.entries(packages).flatMap(([name, { src, test = [] }]) => [
  {
    name: `${name}-imports`,
    comment: `The sources of ${name} import of this project only: ${src.join(", ") || "nothing"}.`,
    severity: "error",
    from: { path: `^packages/${name}/`, pathNot: `^packages/${name}/${tests}/` },
    to: { path: "^packages/", pathNot: `^packages/${any([name, ...src])}/` },
  },
  {
    name: `${name}-tests-import`,
    comment: `The tests of ${name} import of this project only: ${[name, ...src, ...test].join(", ")}.`,
    severity: "error",
    from: { path: `^packages/${name}/${tests}/` },
    to: { path: "^packages/", pathNot: `^packages/${any([name, ...src, ...test])}/` },
  },
]);

const layerRules = Object.entries(layers).flatMap(([name, order]) => {
  const src = `^packages/${name}/src/`;
  const others = Object.entries(beside[name]);
  const layer = (folder, allowed) => ({
    name: `${name}-layer-${folder}`,
    comment: `In ${name}, ${folder} imports only: ${allowed.join(", ")}.`,
    severity: "error",
    from: { path: `${src}${folder}/` },
    to: { path: src, pathNot: `${src}${any(allowed)}/` },
  });
  return [
    ...order.map((folder, index) =>
      layer(folder, [...order.slice(0, index + 1), ...others.map(([other]) => other)]),
    ),
    ...others.map(([folder, allowed]) => layer(folder, [folder, ...allowed])),
  ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...packageRules,
    ...layerRules,
    {
      name: "package-in-the-table",
      comment: "Every package has its row in the table at the top of this file.",
      severity: "error",
      from: { path: "^packages/", pathNot: `^packages/${any(Object.keys(packages))}/` },
      to: {},
    },
    {
      name: "no-cycles",
      comment: "Modules do not import each other in a circle (types may: they describe trees).",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-deep-imports",
      comment: "Another package is imported by its name, not by a path into it.",
      severity: "error",
      from: { path: "^(packages/[^/]+|examples/[^/]+|bench|docs|scripts)/" },
      to: {
        path: "^(packages|examples)/[^/]+/",
        // A package's own module, or the one that it exports of a folder.
        pathNot: [
          "^$1/",
          "^packages/[^/]+/src/index\\.ts$",
          "^packages/[^/]+/src/[^/]+/index\\.ts$",
          "\\.json$",
        ],
      },
    },
    {
      name: "no-relative-imports-across-packages",
      comment: "Another package is imported by its name, not by a relative path.",
      severity: "error",
      from: { path: "^(packages/[^/]+|examples/[^/]+|bench|docs|scripts)/" },
      to: {
        path: "^(packages|examples)/[^/]+/",
        pathNot: "^$1/",
        dependencyTypes: ["local"],
      },
    },
    {
      name: "no-node-in-pure-packages",
      comment: "These packages run without Node: IO belongs in the command line.",
      severity: "error",
      from: { path: `^packages/${any(pure)}/src/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "runtime-needs-nothing",
      comment: "What generated modules import has no dependency at all.",
      severity: "error",
      from: { path: "^packages/runtime/src/" },
      to: { pathNot: "^packages/runtime/src/" },
    },
    {
      name: "declared-dependencies",
      comment: "A dependency stands in the package.json of the package that uses it.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment:
        "What is imported exists, and is exported by its package (launchers import a build).",
      severity: "error",
      from: { pathNot: "^packages/[^/]+/bin/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^(packages|examples)/[^/]+/(dist|coverage)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@seqlang/source", "types", "import", "node", "default"],
      extensions: [".ts", ".d.ts", ".mts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
