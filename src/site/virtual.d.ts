declare module 'virtual:planpress/artifacts' {
  /** Absolute path of the folder that holds `site.json`. */
  export const folder: string;
}
