package engine

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.VariableScope
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.ListExpression
import org.codehaus.groovy.ast.expr.MapEntryExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.stmt.ReturnStatement

/** Code of the model that `pipeline` is called with in place of its block: maps, lists, closures for what is late. */
@CompileStatic
class DeclarativeCode {
  static Expression text(Object value) { new ConstantExpression(value) }

  /** Absent entries are left out. */
  static MapExpression map(Map<String, Expression> entries) {
    MapExpression map = new MapExpression()
    entries.each { String key, Expression value ->
      if (value != null) map.addMapEntryExpression(new MapEntryExpression(text(key), value))
    }
    map
  }

  static ListExpression list(List<? extends Expression> items) {
    ListExpression list = new ListExpression()
    for (Expression item : items) list.addExpression(item)
    list
  }

  /** `{ parameters -> expression }` */
  static ClosureExpression late(Expression expression, Parameter[] parameters = Parameter.EMPTY_ARRAY) {
    ClosureExpression closure = new ClosureExpression(parameters, new ReturnStatement(expression))
    closure.variableScope = new VariableScope()
    closure
  }
}
