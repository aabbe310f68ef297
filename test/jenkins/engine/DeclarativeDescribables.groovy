package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.block
import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MapEntryExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.expr.PropertyExpression
import org.codehaus.groovy.ast.stmt.Statement

/** Options, triggers, parameters and when conditions: which there are and what they are given. */
@CompileStatic
class DeclarativeDescribables {
  private final DeclarativeSyntax syntax
  private final DeclarativeTypes types

  DeclarativeDescribables(DeclarativeSyntax syntax, DeclarativeTypes types) {
    this.syntax = syntax
    this.types = types
  }

  boolean knows(String kind, String name) { types.of(kind).containsKey(name) }

  Set<String> names(String kind) { types.of(kind).keySet() }

  /** Late code of a list of all that a section declares, or null. */
  Expression list(MethodCallExpression section, String kind) {
    section == null ? null : DeclarativeCode.late(items(section, kind))
  }

  Expression items(MethodCallExpression section, String kind) {
    List<Expression> items = []
    List<String> seen = []
    List<Statement> statements = syntax.inside(section)
    for (Statement statement : statements) {
      MethodCallExpression given = call(statement)
      String name = given == null ? null : name(given)
      if (name == null) syntax.problem(statement, "Expected a $kind")
      else if (block(given) != null) syntax.problem(given, "A $kind cannot have a block: \"$name\"")
      else if (!knows(kind, name)) {
        String what = kind - 'stage '
        syntax.problem(given, "Invalid $what type \"$name\". Valid $what types: ${names(kind)}")
      } else items.add(one(kind, given))
      if (name != null) seen.add(name)
    }
    if (kind != 'parameter') syntax.duplicates(section, seen, "$kind name")
    if (statements.empty) syntax.problem(section, "${section.methodAsString} can not be empty")
    DeclarativeCode.list(items)
  }

  private Expression one(String kind, MethodCallExpression call) {
    MapExpression model = given(kind, call)
    MapEntryExpression type = new MapEntryExpression(DeclarativeCode.text('type'), DeclarativeCode.text(name(call)))
    model.mapEntryExpressions.add(0, type)
    model
  }

  /** Arguments by name; a single value stands for the one required parameter. */
  MapExpression given(String kind, MethodCallExpression call) {
    DeclarativeTypes.Type type = types.of(kind)[name(call)]
    List<Expression> args = arguments(call)
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    if (args.size() > 1) syntax.problem(call, "Arguments to \"${name(call)}\" must be explicitly named")
    else if (args.size() == 1 && args[0] instanceof MapExpression) {
      model.putAll(named(type, call, (MapExpression) args[0]))
    } else if (args.size() == 1 && type.sole == null) {
      syntax.problem(call, "\"${name(call)}\" takes named parameters only")
    }
    else if (args.size() == 1) model.put(type.sole, checked(type, type.sole, args[0]))
    for (String required : type.required) {
      if (!model.containsKey(required) && args.size() < 2) {
        syntax.problem(call, "Missing required parameter of \"${name(call)}\": \"$required\"")
      }
    }
    DeclarativeCode.map(model)
  }

  private Map<String, Expression> named(DeclarativeTypes.Type type, MethodCallExpression call, MapExpression given) {
    Map<String, Expression> model = new LinkedHashMap<String, Expression>()
    for (MapEntryExpression entry : given.mapEntryExpressions) {
      String key = entry.keyExpression.text
      if (!type.open && !type.all.contains(key)) {
        syntax.problem(entry, "Invalid parameter \"$key\" of \"${name(call)}\", known are ${type.all}")
      }
      model.put(key, checked(type, key, entry.valueExpression))
    }
    model
  }

  private Expression checked(DeclarativeTypes.Type type, String key, Expression given) {
    Object literal = given instanceof ConstantExpression ? ((ConstantExpression) given).value : null
    String expected = type.expects(key, literal)
    if (expected != null) syntax.problem(given, "Expecting \"$expected\" for parameter \"$key\" but got \"$literal\"")
    syntax.value(given)
    value(given)
  }

  /** `logRotator(…)` is a value of its own; `hudson.model.Result.SUCCESS` is its word. */
  private Expression value(Expression e) {
    if (e instanceof PropertyExpression && e.text ==~ /(hudson\.model\.)?Result\.[A-Z_]+/) {
      return DeclarativeCode.text(((PropertyExpression) e).propertyAsString)
    }
    boolean nested = e instanceof MethodCallExpression && knows('value', name((MethodCallExpression) e))
    nested ? one('value', (MethodCallExpression) e) : e
  }
}
