/** The address of a script that is built for browsers, with all that it imports, in a file of its own. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
declare module 'virtual:planpress/chapters' {
  /** Authored chapters with code, by the name of their file in the artifacts. */
  export const chapters: Record<
    string,
    () => Promise<{ Content: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
}
declare module 'virtual:planpress/artifacts' {
  /** Absolute path of the folder that holds `site.json`. */
  export const folder: string;
  /** Where Astro puts the site, with a slash at both ends. */
  export const base: string;
  /** Whether PDFs will stand beside the pages. */
  export const papers: boolean;
  /** Names of the artifacts whose pages are rendered; all when null. */
  export const only: readonly string[] | null;
}
