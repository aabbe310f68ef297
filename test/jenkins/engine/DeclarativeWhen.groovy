package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.block
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement

/** `when`: conditions, nested ones, and when they are looked at. */
@CompileStatic
class DeclarativeWhen {
  private static final List<String> TIMES = ['beforeAgent', 'beforeInput', 'beforeOptions']
  private static final List<String> NESTED = ['not', 'allOf', 'anyOf']

  private final DeclarativeSyntax syntax
  private final DeclarativeDescribables describables

  DeclarativeWhen(DeclarativeSyntax syntax, DeclarativeDescribables describables) {
    this.syntax = syntax
    this.describables = describables
  }

  Expression read(MethodCallExpression section) {
    if (section == null) return null
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    List<Expression> conditions = []
    for (Statement statement : syntax.inside(section)) {
      MethodCallExpression given = call(statement)
      if (given != null && TIMES.contains(name(given))) model.put(name(given), flag(given))
      else conditions.add(condition(statement))
    }
    if (conditions.empty) syntax.problem(section, 'Empty when: a condition is required')
    model.put('conditions', DeclarativeCode.list(conditions.findAll { Expression it -> it != null }))
    DeclarativeCode.map(model)
  }

  private Expression flag(MethodCallExpression time) {
    Expression given = arguments(time)[0]
    boolean ok = given instanceof ConstantExpression && ((ConstantExpression) given).value instanceof Boolean
    if (!ok) syntax.problem(time, "Expected a boolean with ${name(time)}")
    given
  }

  private Expression condition(Statement statement) {
    MethodCallExpression given = call(statement)
    String name = given == null ? null : name(given)
    if (name == null) {
      syntax.problem(statement, 'Expected a when condition')
      return null
    }
    Map<String, Expression> model = [name: DeclarativeCode.text(name)] as Map<String, Expression>
    if (NESTED.contains(name) && arguments(given).size() > 1) {
      syntax.problem(given, "No arguments are allowed for when condition \"$name\"")
    } else if (NESTED.contains(name)) model.put('conditions', nested(given))
    else if (name == 'expression') model.put('expression', expression(given))
    else if (!describables.knows('when condition', name)) {
      String known = (NESTED + describables.names('when condition')).join(', ')
      syntax.problem(given, "Unknown conditional $name. Valid conditionals are: $known")
    } else if (block(given) != null) syntax.problem(given, "No children are allowed for when condition \"$name\"")
    else model.put('arguments', DeclarativeCode.late(describables.given('when condition', given)))
    DeclarativeCode.map(model)
  }

  private Expression expression(MethodCallExpression given) {
    if (block(given) == null) syntax.problem(given, 'When expression without a block')
    block(given)
  }

  private Expression nested(MethodCallExpression given) {
    String name = name(given)
    List<Statement> children = syntax.inside(given)
    if (name == 'not' && children.size() != 1) syntax.problem(given, 'when condition "not" requires exactly 1 child')
    else if (children.empty) syntax.problem(given, "when condition \"$name\" requires at least one child condition")
    DeclarativeCode.list(children.collect { Statement it -> condition(it) }.findAll { Expression it -> it != null })
  }
}
