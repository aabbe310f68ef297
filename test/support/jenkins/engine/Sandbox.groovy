package engine

import groovy.transform.CompileStatic
import org.kohsuke.groovy.sandbox.GroovyInterceptor

@CompileStatic
class Sandbox extends GroovyInterceptor {
}
