package engine

import static engine.DeclarativeSyntax.block
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.literal
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement

/** `pipeline` and its stages: sections that are there, missing, too many or in the wrong place. */
@CompileStatic
class DeclarativeStages {
  private static final List<String> PIPELINE = ['agent', 'environment', 'stages', 'post', 'options', 'parameters',
    'triggers', 'tools', 'libraries']
  private static final List<String> STAGE = ['agent', 'environment', 'when', 'input', 'options', 'steps', 'stages',
    'parallel', 'matrix', 'post', 'tools', 'failFast']
  private static final List<String> CONTENT = ['steps', 'stages', 'parallel', 'matrix']
  private static final List<String> NOT_MODELLED = ['matrix', 'tools']

  private final DeclarativeSyntax syntax
  private final DeclarativeSections sections
  private final DeclarativeSteps steps

  DeclarativeStages(DeclarativeSyntax syntax, DeclarativeTypes types) {
    this.syntax = syntax
    steps = new DeclarativeSteps(syntax)
    sections = new DeclarativeSections(syntax, new DeclarativeDescribables(syntax, types), steps)
  }

  Expression pipeline(MethodCallExpression pipeline) {
    Map<String, MethodCallExpression> found = known(syntax.inside(pipeline), PIPELINE, 'Undefined section')
    for (String required : ['agent', 'stages']) {
      if (!found.containsKey(required)) syntax.problem(pipeline, "Missing required section \"$required\"")
    }
    DeclarativeCode.map(sections.read(found, false) + [stages: stages(found['stages'], false)])
  }

  private Map<String, MethodCallExpression> known(List<Statement> body, List<String> names, String unknown) {
    Map<String, MethodCallExpression> found = syntax.sections(body, names, unknown)
    for (String name : NOT_MODELLED) {
      if (found.containsKey(name)) syntax.problem(found[name], "\"$name\" is not modelled by this engine")
    }
    found
  }

  private Expression stages(MethodCallExpression section, boolean inParallel) {
    if (section == null) return null
    List<Statement> statements = syntax.inside(section)
    if (statements.empty) syntax.problem(section, 'No stages specified')
    List<Expression> stages = statements.collect { Statement it -> stage(it, inParallel) }
    syntax.duplicates(section, statements.collect { Statement it -> stageName(it) }.findAll(), 'stage name')
    DeclarativeCode.list(stages.findAll { Expression it -> it != null })
  }

  private static String stageName(Statement statement) {
    MethodCallExpression stage = call(statement)
    stage == null || name(stage) != 'stage' ? null : literal(DeclarativeSyntax.arguments(stage)[0])
  }

  private Expression stage(Statement statement, boolean inParallel) {
    MethodCallExpression stage = call(statement)
    if (stage == null || name(stage) != 'stage' || block(stage) == null) {
      syntax.problem(statement, 'Expected a stage')
      return null
    }
    String name = stageName(statement)
    if (name == null || block(stage).is(DeclarativeSyntax.arguments(stage)[0])) {
      syntax.problem(stage, 'Expected a stage name')
      return null
    }
    Map<String, MethodCallExpression> found = known(syntax.inside(stage), STAGE, 'Unknown stage section')
    content(stage, found, inParallel)
    Map<String, Expression> model = sections.read(found, true)
    model.put('name', DeclarativeCode.text(name))
    model.put('failFast', failFast(found['failFast']))
    model.put('steps', steps.read(found['steps']))
    model.put('stages', stages(found['stages'], inParallel))
    model.put('parallel', stages(found['parallel'], true))
    DeclarativeCode.map(model)
  }

  private void content(MethodCallExpression stage, Map<String, MethodCallExpression> found, boolean inParallel) {
    String name = literal(DeclarativeSyntax.arguments(stage)[0])
    List<String> content = CONTENT.findAll { String it -> found.containsKey(it) }
    if (inParallel && content.contains('parallel')) {
      syntax.problem(found['parallel'], "\"parallel\" of stage \"$name\" is nested inside another \"parallel\"")
    } else if (content.empty) {
      syntax.problem(stage, "Expected one of \"steps\", \"stages\", or \"parallel\" for stage \"$name\"")
    } else if (content.size() > 1) {
      syntax.problem(stage, "Only one of ${content.join(', ')} is allowed for stage \"$name\"")
    } else if (content[0] == 'parallel' && found.containsKey('agent')) {
      syntax.problem(found['agent'], "\"agent\" is not allowed in stage \"$name\" as it contains parallel stages")
    }
  }

  private Expression failFast(MethodCallExpression section) {
    if (section == null) return null
    Expression given = DeclarativeSyntax.arguments(section)[0]
    Object value = given instanceof ConstantExpression ? ((ConstantExpression) given).value : null
    if (!(value instanceof Boolean)) syntax.problem(section, 'Expected a boolean with failFast')
    DeclarativeCode.text(value)
  }
}
