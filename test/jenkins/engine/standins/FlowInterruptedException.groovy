package org.jenkinsci.plugins.workflow.steps

import groovy.transform.CompileStatic

/** A build that was stopped or ran out of time; Jenkins gives it no message. */
@CompileStatic
class FlowInterruptedException extends InterruptedException {
  FlowInterruptedException(String message) { super(message) }

  List getCauses() { [] }
}
