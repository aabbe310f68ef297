package hudson

import groovy.transform.CompileStatic

@CompileStatic
class AbortException extends IOException {
  AbortException(String message) { super(message) }
}
