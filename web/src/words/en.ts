/** All that the pages say, in one language. */
const texts: Record<string, string> = import.meta.glob("../../../src/hapju/locale/en/studio-*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});

export default Object.values(texts);
