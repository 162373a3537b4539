/** VexFlow ships its fonts without types. */
declare module "*/fonts/gonville.js" {
  export const Gonville: string;
}
