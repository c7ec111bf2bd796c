import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../../packages/myceliary/", import.meta.url));

/** Lines of a value that are still read; a longer one is told by its first. */
const MOST_LINES = 16;

const EXPANDED =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.MultilineObjectLiterals |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

interface Reader {
  readonly checker: ts.TypeChecker;
}

/** What a comment says, its tags in words; `{@link x}` becomes code. */
function commentOf({ checker }: Reader, symbol: ts.Symbol): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map(({ name, text: parts }) => {
    const said = ts.displayPartsToString(parts).trim();
    if (name === "param") return `- \`${said.replace(/^(\S+)\s*(-\s*)?/, "$1`: ")}`;
    if (name === "example") return said.startsWith("```") ? `\n${said}` : `\n\`\`\`ts\n${said}\n\`\`\``;
    return `- ${name}: ${said}`;
  });
  const linked = [text.trim(), tags.join("\n").trim()].filter((part) => part !== "").join("\n\n");
  return linked.replace(/\{@link (\S+)([^}]*)\}/g, (_, target: string, words: string) =>
    target.startsWith("http") ? `[${words.trim()}](${target})` : `\`${target}\``,
  );
}

/** The text of a declaration up to its body. */
function withoutBody(
  node: ts.FunctionDeclaration | ts.MethodDeclaration | ts.ConstructorDeclaration,
): string {
  const text = node.getText();
  const end = node.body === undefined ? text.length : node.body.getStart() - node.getStart();
  return `${text.slice(0, end).trim()};`;
}

function isPublic(member: ts.ClassElement): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    (ts.getCombinedModifierFlags(member) & hidden) === 0 &&
    !(member.name !== undefined && ts.isPrivateIdentifier(member.name))
  );
}

/** A class: its members' declarations, each with what is said of it. */
function spellClass(node: ts.ClassDeclaration): string {
  const members = node.members.filter(isPublic).map((member) => {
    const [comment] = ts.getJSDocCommentsAndTags(member);
    const said = comment === undefined ? "" : `  ${comment.getText().replace(/\n\s+/g, "\n   ")}\n`;
    if (ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member))
      return `${said}  ${withoutBody(member)}`;
    if (ts.isGetAccessorDeclaration(member))
      return `${said}  get ${member.name.getText()}(): ${member.type?.getText() ?? "unknown"};`;
    return `${said}  ${member.getText().replace(/ = [\s\S]*$/, ";")}`;
  });
  const heritage = node.heritageClauses?.map((clause) => ` ${clause.getText()}`).join("") ?? "";
  return `class ${node.name?.text}${heritage} {\n${members.join("\n")}\n}`;
}

/** The compiler keeps the indentation of an expanded type and leaves its line breaks out. */
function inLines(text: string): string {
  return text
    .replace(/ {4,}/g, (indent) => `\n${indent.slice(indent.length / 2)}`)
    .replace(/;\}(?= &|;$)/g, ";\n}");
}

function spell({ checker }: Reader, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) throw new Error(`${symbol.name} is declared nowhere.`);
  if (ts.isFunctionDeclaration(declaration)) return withoutBody(declaration).replace(/^export /, "");
  if (ts.isClassDeclaration(declaration)) return spellClass(declaration);
  if (ts.isTypeAliasDeclaration(declaration) && /\binfer</.test(declaration.getText())) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    return inLines(`type ${symbol.name} = ${checker.typeToString(type, declaration, EXPANDED)};`);
  }
  const text = ts.isVariableDeclaration(declaration)
    ? `const ${declaration.getText()};`
    : declaration.getText();
  const lines = text.replace(/^export /, "").split("\n");
  if (!ts.isVariableDeclaration(declaration) || lines.length <= MOST_LINES) return lines.join("\n");
  return `${lines.slice(0, MOST_LINES).join("\n")}\n  // and ${lines.length - MOST_LINES} lines more`;
}

function pageOf(reader: Reader, name: string, source: ts.SourceFile): string {
  const module = reader.checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${source.fileName} exports nothing.`);
  const about = /^\/\*\*([\s\S]*?)\*\//.exec(source.getFullText())?.[1] ?? "";
  const entries = reader.checker.getExportsOfModule(module).map((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? reader.checker.getAliasedSymbol(exported) : exported;
    const parts = [
      `## ${exported.name}`,
      commentOf(reader, symbol),
      `\`\`\`ts\n${spell(reader, symbol)}\n\`\`\``,
    ];
    return [exported.name, parts.filter((part) => part !== "").join("\n\n")] as const;
  });
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  const words = about
    .replace(/^\s*\* ?/gm, "")
    .replace("@module", "")
    .trim();
  return `${[`# myceliary/${name}`, words, ...sorted].join("\n\n")}\n`;
}

/**
 * The reference of the package's entry points, a page each, from their declarations and TSDoc.
 *
 * @returns page's name → Markdown
 */
export function packagePages(): ReadonlyMap<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  const names = readdirSync(join(folder, "src"))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ""));
  const files = names.map((name) => join(folder, "src", `${name}.ts`));
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  return new Map(
    names.map((name) => {
      const source = program.getSourceFile(join(folder, "src", `${name}.ts`));
      if (source === undefined) throw new Error(`There is no source of ${name}.`);
      return [`${name}.md`, pageOf({ checker }, name, source)];
    }),
  );
}
