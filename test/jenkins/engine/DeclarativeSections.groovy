package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement

/** Sections that a pipeline and a stage have in common. */
@CompileStatic
class DeclarativeSections {
  static final List<String> CONDITIONS = ['always', 'changed', 'fixed', 'regression', 'aborted', 'success',
    'unsuccessful', 'unstable', 'failure', 'notBuilt', 'cleanup']
  private static final List<String> INPUT = ['message', 'id', 'ok', 'submitter', 'submitterParameter', 'parameters']

  private final DeclarativeSyntax syntax
  private final DeclarativeDescribables describables
  private final DeclarativeSteps steps

  DeclarativeSections(DeclarativeSyntax syntax, DeclarativeDescribables describables, DeclarativeSteps steps) {
    this.syntax = syntax
    this.describables = describables
    this.steps = steps
  }

  /** The model of the sections found, without stages and steps. */
  Map<String, Expression> read(Map<String, MethodCallExpression> found, boolean inStage) {
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    model.put('agent', new DeclarativeAgent(syntax).read(found['agent']))
    model.put('environment', new DeclarativeEnvironment(syntax).read(found['environment']))
    model.put('when', new DeclarativeWhen(syntax, describables).read(found['when']))
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
    found.each { String condition, MethodCallExpression it -> model.put(condition, steps.read(it)) }
    DeclarativeCode.map(model)
  }

  private Expression input(MethodCallExpression section) {
    if (section == null) return null
    List<Statement> fields = syntax.inside(section)
    Map<String, MethodCallExpression> found = syntax.sections(fields, INPUT, 'Not a valid field for input:')
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
      boolean named = lib != null && name(lib) == 'lib' && arguments(lib).size() == 1
      if (named && !(arguments(lib)[0] instanceof ClosureExpression)) names.add(arguments(lib)[0])
      else syntax.problem(it, 'Expected a "lib(...)"')
    }
    if (names.empty) syntax.problem(section, 'libraries can not be empty')
    DeclarativeCode.late(DeclarativeCode.list(names))
  }
}
