// Finds where a file takes something from the global scope: no import gives that away.
import ts from 'typescript';

const HOLDERS = new Set(['globalThis', 'window', 'self', 'global']);

export interface GlobalUse {
  name: string;
  line: number;
}

/** Each place where `text` reads one of `names` as a value: by itself, as `globalThis.fetch`, or as `{ fetch } = globalThis`. */
export function findGlobalUses(path: string, text: string, names: ReadonlySet<string>): GlobalUse[] {
  if (![...names].some((name) => text.includes(name))) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const uses: GlobalUse[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameTaken(node);
    if (name !== undefined && names.has(name)) {
      uses.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function nameTaken(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return isHolder(node.expression) ? textOf(node.name) : undefined;
  if (ts.isElementAccessExpression(node))
    return isHolder(node.expression) ? textOf(node.argumentExpression) : undefined;
  if (ts.isBindingElement(node)) {
    const from = node.parent.parent;
    const fromHolder = ts.isVariableDeclaration(from) && from.initializer !== undefined && isHolder(from.initializer);
    return fromHolder ? textOf(node.propertyName ?? node.name) : undefined;
  }
  return ts.isIdentifier(node) && isReadAsValue(node) && !isDeclaredAround(node) ? node.text : undefined;
}

const isHolder = (node: ts.Node): boolean => ts.isIdentifier(node) && HOLDERS.has(node.text);

const textOf = (node: ts.Node): string | undefined =>
  ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : undefined;

function isReadAsValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if ('name' in parent && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return !(
    ts.isTypeNode(parent) ||
    ts.isQualifiedName(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}

/** Whether a parameter, a variable or an import of this file, in a scope around, has this name. */
function isDeclaredAround(node: ts.Identifier): boolean {
  for (let scope: ts.Node = node; scope.parent; scope = scope.parent) {
    const { parent } = scope;
    if (ts.isFunctionLike(parent) && parent.parameters.some(({ name }) => binds(name, node.text))) return true;
    const statements = ts.isBlock(parent) || ts.isSourceFile(parent) ? parent.statements : [];
    if ([...statements].some((statement) => declares(statement, node.text))) return true;
  }
  return false;
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name;
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.some((declaration) => binds(declaration.name, name));
  }
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  return clause?.name?.text === name || named.some((element) => element.name.text === name);
}

const binds = (binding: ts.BindingName, name: string): boolean =>
  ts.isIdentifier(binding)
    ? binding.text === name
    : binding.elements.some((element) => ts.isBindingElement(element) && binds(element.name, name));
