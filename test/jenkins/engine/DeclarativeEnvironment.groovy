package engine

import static engine.DeclarativeSyntax.arguments
import static engine.DeclarativeSyntax.literal
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.ClassHelper
import org.codehaus.groovy.ast.expr.ArgumentListExpression
import org.codehaus.groovy.ast.expr.BinaryExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.ExpressionTransformer
import org.codehaus.groovy.ast.expr.GStringExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.expr.PropertyExpression
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.syntax.Types

/** `environment`: texts, joined texts and calls by name; what an earlier line declares is seen by a later one. */
@CompileStatic
class DeclarativeEnvironment implements ExpressionTransformer {
  private static final String DECLARED = '$declared'

  private final DeclarativeSyntax syntax
  private final Set<String> earlier = new LinkedHashSet<String>()

  DeclarativeEnvironment(DeclarativeSyntax syntax) { this.syntax = syntax }

  Expression read(MethodCallExpression section) {
    if (section == null) return null
    List<Expression> model = []
    List<Statement> statements = syntax.inside(section)
    for (Statement statement : statements) {
      BinaryExpression pair = pair(statement)
      String key = pair == null ? null : literal(pair.leftExpression)
      if (pair == null) syntax.problem(statement, 'Expected name=value pairs')
      else if (key == null || !(key ==~ /[A-Za-z_]\w*/)) {
        syntax.problem(statement, "\"${pair.leftExpression.text}\" is no identifier for an environment variable")
      } else if (earlier.contains(key)) syntax.problem(statement, "Duplicate environment variable name: \"$key\"")
      else model.add(variable(key, pair.rightExpression))
      earlier.add(key)
    }
    if (statements.empty) syntax.problem(section, 'No variables specified for environment')
    DeclarativeCode.list(model)
  }

  private static BinaryExpression pair(Statement statement) {
    Expression e = statement instanceof ExpressionStatement ? ((ExpressionStatement) statement).expression : null
    boolean assigns = e != null && e.class == BinaryExpression && ((BinaryExpression) e).operation.type == Types.EQUAL
    assigns ? (BinaryExpression) e : null
  }

  private Expression variable(String key, Expression value) {
    if (value instanceof MethodCallExpression && name((MethodCallExpression) value) == 'credentials') {
      return named(key, [credentials: DeclarativeCode.late(arguments((MethodCallExpression) value)[0])])
    }
    if (!(value instanceof MethodCallExpression) && !joined(value)) {
      syntax.problem(value, "Value of environment variable \"$key\" is neither a text nor a function call: $value.text")
    }
    boolean bare = value instanceof MethodCallExpression && ((MethodCallExpression) value).methodAsString == '$'
    if (bare) syntax.value(value)
    Parameter declared = new Parameter(ClassHelper.OBJECT_TYPE, DECLARED)
    named(key, [value: DeclarativeCode.late(transform(value), [declared] as Parameter[])])
  }

  private static Expression named(String key, Map<String, ? extends Expression> what) {
    DeclarativeCode.map(([name: DeclarativeCode.text(key)] as Map<String, Expression>) + what)
  }

  private static boolean joined(Expression e) {
    if (e instanceof ConstantExpression || e instanceof GStringExpression) return true
    if (e.class != BinaryExpression) return false
    BinaryExpression sum = (BinaryExpression) e
    sum.operation.type == Types.PLUS && joined(sum.leftExpression) && joined(sum.rightExpression)
  }

  /** A name, or `env.` and a name, that an earlier line declares is read from there. */
  @Override
  Expression transform(Expression e) {
    String read = e instanceof VariableExpression ? ((VariableExpression) e).name : ofEnv(e)
    if (read == null || !earlier.contains(read)) return e?.transformExpression(this)
    Expression given = new ArgumentListExpression(new VariableExpression(DECLARED), DeclarativeCode.text(read))
    new MethodCallExpression(VariableExpression.THIS_EXPRESSION, 'declarativeDeclared', given)
  }

  private static String ofEnv(Expression e) {
    if (!(e instanceof PropertyExpression)) return null
    Expression of = ((PropertyExpression) e).objectExpression
    boolean env = of instanceof VariableExpression && ((VariableExpression) of).name == 'env'
    env ? ((PropertyExpression) e).propertyAsString : null
  }
}
