import { defineConfig } from "vite";

/** The pages are built into the Python package, which serves them and ships them in its wheel. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../src/hapju/studio/pages",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "licenses.md" }, // what the makers of the bundled packages ask for
  },
  server: {
    fs: { allow: [".."] }, // the texts are Fluent catalogues of the Python package
    proxy: { "/api": "http://127.0.0.1:8765", "/sound": "http://127.0.0.1:8765", "/live": { target: "ws://127.0.0.1:8765", ws: true } },
  },
});
