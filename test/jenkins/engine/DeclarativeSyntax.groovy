package engine

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.Statement

/** Statements of a declarative pipeline as Jenkins reads them: calls on the script itself, blocks, literals. */
@CompileStatic
class DeclarativeSyntax {
  /** What is wrong, where: all of it is said at once. */
  static class Problem {
    final ASTNode at
    final String message

    Problem(ASTNode at, String message) {
      this.at = at
      this.message = message
    }
  }

  final List<Problem> problems = []

  void problem(ASTNode at, String message) { problems.add(new Problem(at, message)) }

  static MethodCallExpression call(Statement statement) {
    Expression e = statement instanceof ExpressionStatement ? ((ExpressionStatement) statement).expression : null
    e instanceof MethodCallExpression ? (MethodCallExpression) e : null
  }

  /** Name of a call on the script itself, or null. */
  static String name(MethodCallExpression call) {
    Expression on = call.objectExpression
    on instanceof VariableExpression && ((VariableExpression) on).name == 'this' ? call.methodAsString : null
  }

  static List<Expression> arguments(MethodCallExpression call) { ((TupleExpression) call.arguments).expressions }

  /** The closure that a call ends with, or null. */
  static ClosureExpression block(MethodCallExpression call) {
    List<Expression> given = arguments(call)
    Expression last = given.empty ? null : given.last()
    last instanceof ClosureExpression ? (ClosureExpression) last : null
  }

  static List<Statement> statements(ClosureExpression block) {
    block.code instanceof BlockStatement ? ((BlockStatement) block.code).statements : [block.code]
  }

  /** A text, or a bare word that stands for one, or null. */
  static String literal(Expression e) {
    if (e instanceof VariableExpression) return ((VariableExpression) e).name
    Object value = e instanceof ConstantExpression ? ((ConstantExpression) e).value : null
    value instanceof String ? (String) value : null
  }

  /** Statements of the block of a section; a section without a block is a problem. */
  List<Statement> inside(MethodCallExpression section) {
    ClosureExpression body = block(section)
    if (body != null) return statements(body)
    problem(section, "Expected a block for ${section.methodAsString}")
    []
  }

  /** Calls of a block by name, each at most once; `unknown` words what a name outside of `known` is. */
  Map<String, MethodCallExpression> sections(List<Statement> statements, List<String> known, String unknown) {
    Map<String, MethodCallExpression> found = new LinkedHashMap<String, MethodCallExpression>()
    for (Statement statement : statements) {
      MethodCallExpression call = call(statement)
      String name = call == null ? null : name(call)
      if (call == null) problem(statement, 'Not a valid section definition')
      else if (name == null) problem(statement, "$unknown \"${call.methodAsString}\": two sections on one line?")
      else if (!known.contains(name)) problem(statement, "$unknown \"$name\"")
      else if (found.containsKey(name)) problem(statement, "Multiple occurrences of the $name section")
      else found.put(name, call)
    }
    found
  }

  /** A value that is the call of a function: one with a block, or of what steps may not call, is none. */
  void value(Expression value) {
    if (!(value instanceof MethodCallExpression)) return
    MethodCallExpression call = (MethodCallExpression) value
    String name = call.methodAsString
    if (name == '$') problem(value, "\${...} cannot be used as a value directly: quotes are missing")
    else if (block(call) != null) problem(value, "Value \"$name\" cannot have a block")
    else if (name in ['node', 'stage', 'properties', 'parallel']) problem(value, "Invalid step \"$name\" used as a value")
  }

  void duplicates(ASTNode at, List<String> names, String what) {
    for (String name : names.toSet()) if (names.count(name) > 1) problem(at, "Duplicate $what: \"$name\"")
  }
}
