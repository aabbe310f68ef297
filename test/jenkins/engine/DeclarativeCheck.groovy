package engine

import static engine.DeclarativeSyntax.call
import static engine.DeclarativeSyntax.name

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.expr.ArgumentListExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.classgen.GeneratorContext
import org.codehaus.groovy.control.CompilePhase
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.customizers.CompilationCustomizer
import org.codehaus.groovy.control.messages.SyntaxErrorMessage
import org.codehaus.groovy.syntax.SyntaxException

/**
 * Checks `pipeline { … }` on the syntax tree, before anything runs, and puts a model of it in the place of its block:
 * `pipeline([agent: …, stages: …])`, which the prelude interprets. A stand-in for Jenkins' validator, written after its
 * behaviour; parameters of steps, installations of tools and `matrix` are not checked.
 */
@CompileStatic
class DeclarativeCheck extends CompilationCustomizer {
  private final DeclarativeTypes types

  DeclarativeCheck(Collection<String> steps, Collection<String> blocks) {
    super(CompilePhase.CONVERSION)
    types = new DeclarativeTypes(steps, blocks)
  }

  @Override
  void call(SourceUnit source, GeneratorContext context, ClassNode node) {
    ModuleNode module = source.AST
    if (!node.is(module.classes[0]) || !node.script) return
    DeclarativeSyntax syntax = new DeclarativeSyntax()
    DeclarativeStages stages = new DeclarativeStages(syntax, types)
    Map<MethodCallExpression, Expression> models = new LinkedHashMap<MethodCallExpression, Expression>()
    for (MethodCallExpression it : pipelines(module, syntax)) models.put(it, stages.pipeline(it))
    for (DeclarativeSyntax.Problem it : syntax.problems) report(source, it)
    if (!syntax.problems.empty) return
    models.each { MethodCallExpression it, Expression model -> it.arguments = new ArgumentListExpression(model) }
  }

  private static void report(SourceUnit source, DeclarativeSyntax.Problem problem) {
    SyntaxException said = new SyntaxException(problem.message, problem.at.lineNumber, problem.at.columnNumber)
    source.errorCollector.addErrorAndContinue(new SyntaxErrorMessage(said, source))
  }

  /** At the top of a Jenkinsfile, or in the method `call` of a variable of a library. */
  private static List<MethodCallExpression> pipelines(ModuleNode module, DeclarativeSyntax syntax) {
    List<MethodCallExpression> top = []
    for (Statement it : module.statementBlock.statements) {
      if (call(it) != null && name(call(it)) == 'pipeline') top.add(call(it))
    }
    MethodNode inCall = module.methods.find { MethodNode it -> it.name == 'call' }
    for (MethodCallExpression it : top.drop(1)) syntax.problem(it, 'Only one pipeline { ... } block can run in a build')
    if (!top.empty) return top
    if (inCall != null) return within(inCall.code)
    for (MethodCallExpression it : within(module.statementBlock)) {
      syntax.problem(it, 'pipeline block must be at the top-level, not within another block')
    }
    []
  }

  private static List<MethodCallExpression> within(Statement code) {
    List<MethodCallExpression> found = []
    code.visit(new CodeVisitorSupport() {
      @Override
      void visitMethodCallExpression(MethodCallExpression call) {
        if (DeclarativeSyntax.name(call) == 'pipeline' && DeclarativeSyntax.block(call) != null) found.add(call)
        else super.visitMethodCallExpression(call)
      }
    })
    found
  }
}
