/** Names that the build defines, and browser features that TypeScript's library does not know yet. */
declare const DOCUMENTS_CSS_FILE: string;
declare const COMPARISON_CSS_FILE: string;
declare const SHARING_CSS_FILE: string;
declare const MAPLIBRE_FILE: string;
declare const MAPLIBRE_WORKER_FILE: string;

/** A catalogue of words, which the build makes a module. */
declare module '*.ftl' {
  const text: string;
  export default text;
}

interface Window {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };
}
