package org.jenkinsci.plugins.credentialsbinding.impl

import groovy.transform.CompileStatic

@CompileStatic
class CredentialNotFoundException extends hudson.AbortException {
  CredentialNotFoundException(String message) { super(message) }
}
