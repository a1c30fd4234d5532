/** Names that the build defines, and browser features that TypeScript's library does not know yet. */
declare const COMPARISON_CSS_FILE: string;
declare const MAPLIBRE_FILE: string;
declare const MAPLIBRE_WORKER_FILE: string;
declare const LOCALE_FILES: Record<'es' | 'en' | 'pt', string>;
declare const EMBED_LIVE_FILE: string;
declare const EMBED_COMPARE_FILE: string;

interface Window {
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };
}
