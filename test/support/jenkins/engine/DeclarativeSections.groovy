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

/** Sections that a pipeline and a stage have in common, and the steps in them. */
@CompileStatic
class DeclarativeSections {
  static final List<String> CONDITIONS = ['always', 'changed', 'fixed', 'regression', 'aborted', 'success',
    'unsuccessful', 'unstable', 'failure', 'notBuilt', 'cleanup']
  private static final List<String> BLOCKED = ['stage', 'properties', 'parallel']
  private static final List<String> INPUT = ['message', 'id', 'ok', 'submitter', 'submitterParameter', 'parameters']

  private final DeclarativeSyntax syntax
  private final DeclarativeDescribables describables

  DeclarativeSections(DeclarativeSyntax syntax, DeclarativeDescribables describables) {
    this.syntax = syntax
    this.describables = describables
  }

  /** The model of the sections found, without stages and steps. */
  Map<String, Expression> read(Map<String, MethodCallExpression> found, boolean inStage) {
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    model.put('agent', found['agent'] == null ? null : new DeclarativeAgent(syntax).read(found['agent']))
    model.put('environment', found['environment'] == null ? null : new DeclarativeEnvironment(syntax).read(found['environment']))
    model.put('when', found['when'] == null ? null : new DeclarativeWhen(syntax, describables).read(found['when']))
    model.put('options', describables.list(found['options'], inStage ? 'stage option' : 'option'))
    model.put('triggers', describables.list(found['triggers'], 'trigger'))
    model.put('parameters', describables.list(found['parameters'], 'parameter'))
    model.put('libraries', libraries(found['libraries']))
    model.put('input', input(found['input']))
    model.put('post', post(found['post']))
    model
  }

  private Expression post(MethodCallExpression section) {
    if (section == null) return null
    List<Statement> statements = syntax.inside(section)
    if (statements.empty) syntax.problem(section, 'post can not be empty')
    Map<String, MethodCallExpression> found = syntax.sections(statements, CONDITIONS, 'Invalid condition')
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    found.each { String condition, MethodCallExpression it -> model.put(condition, branch(it)) }
    DeclarativeCode.map(model)
  }

  /** The block of `steps` or of a condition of `post`, as it stands. */
  Expression branch(MethodCallExpression section) {
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
    if (!(given instanceof MapExpression)) return
    for (MapEntryExpression entry : ((MapExpression) given).mapEntryExpressions) {
      Expression branch = entry.valueExpression
      boolean flag = branch instanceof ConstantExpression && ((ConstantExpression) branch).value instanceof Boolean
      if (branch instanceof ClosureExpression) each((ClosureExpression) branch)
      else if (entry.keyExpression.text != 'failFast') syntax.problem(entry, 'Expected closure or failFast')
      else if (!flag) syntax.problem(entry, 'Expected a boolean with failFast')
    }
  }

  private void each(ClosureExpression body) { for (Statement it : DeclarativeSyntax.statements(body)) step(it) }

  private void step(Statement statement) {
    MethodCallExpression step = call(statement)
    String name = step == null ? null : name(step)
    if (step == null) syntax.problem(statement, 'Expected a step')
    else if (name == null) syntax.problem(statement, "Method of an object outside of \"script\": ${step.methodAsString}")
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

  private Expression input(MethodCallExpression section) {
    if (section == null) return null
    Map<String, MethodCallExpression> found = syntax.sections(syntax.inside(section), INPUT, 'Not a valid field for input:')
    if (!found.containsKey('message')) syntax.problem(section, 'No message specified for input')
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    found.each { String field, MethodCallExpression it ->
      if (arguments(it).size() != 1) syntax.problem(it, "One argument is expected for field \"$field\"")
      else model.put(field, field == 'parameters' ? describables.items(it, 'parameter') : arguments(it)[0])
    }
    DeclarativeCode.late(DeclarativeCode.map(model))
  }

  private Expression libraries(MethodCallExpression section) {
    if (section == null) return null
    List<Expression> names = []
    for (Statement it : syntax.inside(section)) {
      MethodCallExpression lib = call(it)
      if (lib == null || name(lib) != 'lib' || arguments(lib).size() != 1 || arguments(lib)[0] instanceof ClosureExpression) {
        syntax.problem(it, 'Expected a "lib(...)"')
      } else names.add(arguments(lib)[0])
    }
    if (names.empty) syntax.problem(section, 'libraries can not be empty')
    DeclarativeCode.late(DeclarativeCode.list(names))
  }
}
