package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.block
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.literal
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement

/** `agent any`, `agent none`, `agent { type … }`. */
@CompileStatic
class DeclarativeAgent {
  private static final List<String> DOCKER = ['label', 'args', 'registryUrl', 'registryCredentialsId',
    'customWorkspace', 'reuseNode', 'alwaysPull']
  /** Options of each type; the first is what a single value stands for. */
  private static final Map<String, List<String>> TYPES = [
    label: ['label', 'customWorkspace', 'retries'],
    node: ['label', 'customWorkspace', 'retries'],
    docker: ['image'] + DOCKER,
    dockerfile: ['filename', 'dir', 'additionalBuildArgs'] + DOCKER,
  ]

  private final DeclarativeSyntax syntax

  DeclarativeAgent(DeclarativeSyntax syntax) { this.syntax = syntax }

  Expression read(MethodCallExpression section) {
    if (section == null) return null
    if (block(section) == null) return bare(section)
    List<Statement> statements = syntax.inside(section)
    MethodCallExpression type = statements.size() == 1 ? call(statements[0]) : null
    if (statements.size() > 1) syntax.problem(section, 'Only one agent type is allowed per agent section')
    else if (type == null) syntax.problem(section, "Expected an agent type, one of ${TYPES.keySet()}")
    else if (!TYPES.containsKey(name(type))) {
      syntax.problem(type, "Invalid agent type \"${type.methodAsString}\" specified. Must be one of ${TYPES.keySet()}")
    } else return of(type, TYPES[name(type)])
    null
  }

  private Expression bare(MethodCallExpression section) {
    String word = arguments(section).size() == 1 ? literal(arguments(section)[0]) : null
    if (!(word in ['any', 'none'])) {
      syntax.problem(section, "Only \"agent none\", \"agent any\" or \"agent {...}\" are allowed, not \"$word\"")
    }
    DeclarativeCode.map([type: DeclarativeCode.text(word)])
  }

  private Expression of(MethodCallExpression type, List<String> options) {
    Map<String, Expression> config = new LinkedHashMap<String, Expression>()
    if (arguments(type).size() != 1) {
      syntax.problem(type, "One argument is expected for agent type \"${name(type)}\"")
    } else if (block(type) == null) {
      config.put(options[0], arguments(type)[0])
    } else {
      Map<String, MethodCallExpression> found =
        syntax.sections(syntax.inside(type), options, "Invalid config option for agent type \"${name(type)}\":")
      found.each { String key, MethodCallExpression it -> config.put(key, arguments(it)[0]) }
    }
    if (name(type) == 'docker' && !config.containsKey('image')) {
      syntax.problem(type, 'Missing required parameter for agent type "docker": image')
    }
    DeclarativeCode.map([
      type: DeclarativeCode.text(name(type) == 'label' ? 'node' : name(type)),
      config: DeclarativeCode.late(DeclarativeCode.map(config)),
    ] as Map<String, Expression>)
  }
}
