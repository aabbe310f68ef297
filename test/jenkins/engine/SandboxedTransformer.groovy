package engine

import com.cloudbees.groovy.cps.CpsTransformer
import com.cloudbees.groovy.cps.sandbox.Untrusted
import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.FieldNode
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.classgen.GeneratorContext
import org.codehaus.groovy.control.SourceUnit
import org.kohsuke.groovy.sandbox.SandboxTransformer

/**
 * The transform of pipelines in a sandbox: calls of transformed code are marked as untrusted, code that is not
 * transformed (@NonCPS, constructors, fields) asks at every call. The one that groovy-cps brings needs a newer
 * groovy-sandbox than Maven Central has; what this one lacks beside it are the checks of casts.
 */
@CompileStatic
class SandboxedTransformer extends CpsTransformer {
  private final SandboxTransformer sandbox = new SandboxTransformer()
  private ClassCodeExpressionTransformer asking

  @Override
  void call(SourceUnit source, GeneratorContext context, ClassNode node) {
    asking = sandbox.createVisitor(source, node)
    super.call(source, context, node)
  }

  @Override
  protected void processConstructors(ClassNode node) { sandbox.processConstructors(asking, node) }

  @Override
  protected void visitNontransformedMethod(MethodNode method) { asking.visitMethod(method) }

  @Override
  protected void visitNontransformedField(FieldNode field) { asking.visitField(field) }

  @Override
  protected void visitNontransformedStatement(Statement statement) { statement.visit(asking) }

  @Override
  protected Class getTrustTag() { Untrusted }
}
