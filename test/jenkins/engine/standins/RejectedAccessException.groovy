package org.jenkinsci.plugins.scriptsecurity.sandbox

import groovy.transform.CompileStatic

@CompileStatic
class RejectedAccessException extends SecurityException {
  RejectedAccessException(String message) { super(message) }
}
