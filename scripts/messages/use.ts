import ts from "typescript";

/** Finds a namespace's own `t`: bound by `useTranslations("…")`, or a parameter of the type that this gives. */
const HOOK = "useTranslations";

/** A part of a key that is only known when the page runs. */
const ANY = "[^]+";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** The key that an expression spells, as a pattern; anything where it is computed. */
function patternOf(node: ts.Expression | undefined): string {
  if (node === undefined) return ANY;
  if (ts.isStringLiteralLike(node)) return escaped(node.text);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ literal }) => ANY + escaped(literal.text));
    return escaped(node.head.text) + spans.join("");
  }
  if (ts.isConditionalExpression(node)) return `(?:${patternOf(node.whenTrue)}|${patternOf(node.whenFalse)})`;
  if (ts.isParenthesizedExpression(node)) return patternOf(node.expression);
  return ANY;
}

function namespaceOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === HOOK) {
    const [namespace] = node.arguments;
    return namespace !== undefined && ts.isStringLiteralLike(namespace) ? namespace.text : "";
  }
  if (ts.isTypeQueryNode(node) && ts.isIdentifier(node.exprName) && node.exprName.text === HOOK) {
    const [namespace] = node.typeArguments ?? [];
    return namespace !== undefined &&
      ts.isLiteralTypeNode(namespace) &&
      ts.isStringLiteralLike(namespace.literal)
      ? namespace.literal.text
      : "";
  }
  return undefined;
}

/**
 * The keys of the catalogue that a file may show, as patterns of whole keys.
 *
 * What can't be told without running it counts as shown: a key computed elsewhere shows its whole namespace.
 */
export function keysShown(name: string, text: string): readonly string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const namespaces = new Map<string, Set<string>>();
  const shown: string[] = [];
  const bind = (identifier: string, namespace: string) =>
    namespaces.set(identifier, (namespaces.get(identifier) ?? new Set()).add(namespace));

  const collect = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      const within = [node.initializer, ...namespacesWithin(node.type)].filter((one) => one !== undefined);
      for (const one of within) {
        const namespace = namespaceOf(one);
        if (namespace !== undefined) bind(node.name.text, namespace);
      }
    }
    // The whole catalogue, of which a namespace or more is taken out.
    if (
      ts.isVariableDeclaration(node) &&
      ts.isObjectBindingPattern(node.name) &&
      node.initializer?.getText(source) === "useMessages()"
    ) {
      for (const { propertyName, name: bound } of node.name.elements) {
        shown.push(`${escaped((propertyName ?? bound).getText(source))}\\.${ANY}`);
      }
    }
    node.forEachChild(collect);
  };
  collect(source);

  const ask = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.expression
        : node.expression;
      for (const namespace of ts.isIdentifier(callee) ? (namespaces.get(callee.text) ?? []) : []) {
        shown.push((namespace === "" ? "" : `${escaped(namespace)}\\.`) + patternOf(node.arguments[0]));
      }
    }
    node.forEachChild(ask);
  };
  ask(source);
  return shown;
}

function namespacesWithin(type: ts.TypeNode | undefined): readonly ts.Node[] {
  if (type === undefined) return [];
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTypeQueryNode(node)) found.push(node);
    node.forEachChild(look);
  };
  look(type);
  return found;
}
