import ts from 'typescript';

/** One small fault in a source file. */
export interface Mutant {
  file: string;
  line: number;
  start: number;
  end: number;
  /** What stands there, and what is put in its place. */
  from: string;
  to: string;
}

const SWAPPED: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AsteriskToken]: ['/'],
  [ts.SyntaxKind.SlashToken]: ['*'],
  [ts.SyntaxKind.PercentToken]: ['*'],
  [ts.SyntaxKind.AmpersandToken]: ['|'],
  [ts.SyntaxKind.BarToken]: ['&'],
  [ts.SyntaxKind.CaretToken]: ['&'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ['<<'],
  [ts.SyntaxKind.PlusEqualsToken]: ['-='],
  [ts.SyntaxKind.MinusEqualsToken]: ['+='],
};
const METHODS: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};
/** Codes, names of suites and types: what is compared or answered, not the sentences for a developer. */
const CODE = /^[\w#:/.-]+$/;

/**
 * The mutants of a source: conditions fixed to true and to false, comparisons and arithmetic exchanged, `!` taken away, booleans
 * turned, codes emptied, statements taken out, results left out. Types are left alone.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2024, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, to: string) => {
    const start = node.getStart(tree);
    const from = source.slice(start, node.end);
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    if (from !== to) found.push({ file, line, start, end: node.end, from, to });
  };
  const fix = (condition: ts.Expression) => {
    add(condition, 'true');
    add(condition, 'false');
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isIfStatement(node)) fix(node.expression);
    else if (ts.isConditionalExpression(node)) fix(node.condition);
    else if (ts.isForStatement(node) && node.condition) add(node.condition, 'false');
    else if (ts.isBinaryExpression(node)) {
      for (const to of SWAPPED[node.operatorToken.kind] ?? []) add(node.operatorToken, to);
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node, node.operand.getText(tree));
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    else if (ts.isStringLiteral(node) && CODE.test(node.text)) add(node, "''");
    else if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) add(node, ';');
    else if (ts.isReturnStatement(node) && node.expression && node.expression.getText(tree) !== 'undefined') {
      add(node.expression, 'undefined');
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) add(node.body, 'undefined');
    else if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent)) {
      const other = METHODS[node.name.text];
      if (other !== undefined) add(node.name, other);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

export const applied = (source: string, { start, end, to }: Mutant): string =>
  `${source.slice(0, start)}${to}${source.slice(end)}`;
