package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.block
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MapEntryExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement

/** Steps of a stage or of a condition of `post`: calls, in blocks too; any other code belongs in `script`. */
@CompileStatic
class DeclarativeSteps {
  private static final List<String> BLOCKED = ['stage', 'properties', 'parallel']

  private final DeclarativeSyntax syntax

  DeclarativeSteps(DeclarativeSyntax syntax) { this.syntax = syntax }

  /** The block of a section, as it stands. */
  Expression read(MethodCallExpression section) {
    if (section == null) return null
    List<Statement> steps = syntax.inside(section)
    if (steps.empty) syntax.problem(section, "No steps specified for ${section.methodAsString}")
    MethodCallExpression only = steps.size() == 1 ? call(steps[0]) : null
    if (only != null && name(only) == 'parallel') branches(only)
    else for (Statement statement : steps) step(statement)
    block(section)
  }

  private void branches(MethodCallExpression parallel) {
    Expression given = arguments(parallel).empty ? null : arguments(parallel)[0]
    if (given == null) syntax.problem(parallel, 'No branches specified for parallel')
    if (given instanceof MapExpression) {
      for (MapEntryExpression entry : ((MapExpression) given).mapEntryExpressions) branch(entry)
    }
  }

  private void branch(MapEntryExpression entry) {
    Expression given = entry.valueExpression
    boolean flag = given instanceof ConstantExpression && ((ConstantExpression) given).value instanceof Boolean
    if (given instanceof ClosureExpression) each((ClosureExpression) given)
    else if (entry.keyExpression.text != 'failFast') syntax.problem(entry, 'Expected closure or failFast')
    else if (!flag) syntax.problem(entry, 'Expected a boolean with failFast')
  }

  private void each(ClosureExpression body) { for (Statement it : DeclarativeSyntax.statements(body)) step(it) }

  private void step(Statement statement) {
    MethodCallExpression step = call(statement)
    String name = step == null ? null : name(step)
    if (step == null) syntax.problem(statement, 'Expected a step')
    else if (name == null) syntax.problem(statement, "Method of an object outside of \"script\": $step.methodAsString")
    else if (BLOCKED.contains(name)) syntax.problem(statement, "Invalid step \"$name\" used: not allowed in steps")
    else if (name == 'script' && block(step) == null) syntax.problem(statement, 'Script step without a block')
    else if (name != 'script') inside(step)
  }

  private void inside(MethodCallExpression step) {
    for (Expression it : arguments(step)) {
      if (it instanceof MethodCallExpression && ((MethodCallExpression) it).methodAsString == '$') syntax.value(it)
    }
    if (block(step) != null) each(block(step))
  }
}
