import { useEffect } from "react";

interface SheetProps {
  styles: string;
  /** Whether the rules may change while they hold. */
  dynamic?: boolean;
}

/**
 * Stands in for `react-style-singleton`, by which RainbowKit's dialogs keep the page from scrolling: that writes an inline
 * style element, which the pages' policy forbids. Rules hold while at least one component has them; see `next.config.ts`.
 */
export function styleSingleton() {
  let holders = 0;
  let sheet: CSSStyleSheet | null = null;

  function hold(rules: string) {
    if (holders === 0) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }
    holders += 1;
    return () => {
      holders -= 1;
      if (holders > 0) return;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }

  return function Sheet({ styles, dynamic = false }: SheetProps) {
    const rules = dynamic ? styles : null;
    useEffect(() => hold(rules ?? styles), [rules]);
    return null;
  };
}
