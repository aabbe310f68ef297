package engine

import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.AnnotatedNode
import org.codehaus.groovy.ast.AnnotationNode
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.DeclarationExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.ListExpression
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.classgen.GeneratorContext
import org.codehaus.groovy.control.CompilePhase
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.customizers.CompilationCustomizer

/** Loads what `@Library` names before the compiler looks for classes. */
@CompileStatic
class LibraryAnnotations extends CompilationCustomizer {
  private final Libraries libraries

  LibraryAnnotations(Libraries libraries) {
    super(CompilePhase.CONVERSION)
    this.libraries = libraries
  }

  @Override
  void call(SourceUnit source, GeneratorContext context, ClassNode node) {
    ModuleNode module = source.AST
    for (AnnotatedNode imported : module.imports + module.starImports) load(imported)
    for (Statement statement : module.statementBlock.statements) {
      if (!(statement instanceof ExpressionStatement)) continue
      Expression expression = ((ExpressionStatement) statement).expression
      if (expression instanceof DeclarationExpression) load((DeclarationExpression) expression)
    }
  }

  private void load(AnnotatedNode annotated) {
    for (AnnotationNode annotation : annotated.annotations) {
      if (annotation.classNode.nameWithoutPackage != 'Library') continue
      for (String name : names(annotation.getMember('value'))) libraries.load(name)
    }
  }

  private static List<String> names(Expression value) {
    List<Expression> all = value instanceof ListExpression ? ((ListExpression) value).expressions : [value]
    all.findAll { Expression it -> it instanceof ConstantExpression }.collect { Expression it -> it.text }
  }
}
