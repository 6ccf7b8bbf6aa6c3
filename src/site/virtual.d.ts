declare module 'virtual:planpress/artifacts' {
  /** Absolute path of the folder that holds `site.json`. */
  export const folder: string;
  /** Where Astro puts the site, with a slash at both ends. */
  export const base: string;
  /** Whether PDFs will stand beside the pages. */
  export const papers: boolean;
}
