package engine

import com.cloudbees.groovy.cps.Continuable
import com.cloudbees.groovy.cps.Envs
import com.cloudbees.groovy.cps.ObjectInputStreamWithLoader
import com.cloudbees.groovy.cps.Outcome
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation
import com.cloudbees.groovy.cps.sandbox.SandboxInvoker
import groovy.transform.CompileStatic

/** One run of one script: compile, then run from step to step, serialised between them. */
@CompileStatic
class Build {
  static Build current

  final Map start
  final Set<String> steps
  final Set<String> blocks
  final Loading loading
  Preludes preludes

  Build(Map start) {
    this.start = start
    steps = new LinkedHashSet<String>((List<String>) start.get('steps'))
    blocks = new LinkedHashSet<String>((List<String>) start.get('blocks'))
    loading = new Loading(start)
  }

  /** What the script threw at its end, or null. */
  Throwable run() {
    current = this
    CpsCallableInvocation.registerMismatchHandler { Object expected, String name, Object actual, String caught ->
      throw new Mismatch(expected, name, actual, caught)
    }
    Whitelist whitelist = new Whitelist(new File(System.getProperty('mlops.engine.whitelist')))
    Sandbox sandbox = start.get('sandbox') ? new Sandbox(whitelist) : null
    try {
      loading.loadImplicit()
      preludes = new Preludes()
      Script script = loading.compile((String) start.get('script'), (String) start.get('file'))
      sandbox?.register()
      return drive(new Continuable(script, Envs.empty(new SandboxInvoker())))
    } catch (Throwable thrown) {
      return thrown
    } finally {
      sandbox?.unregister()
      CallsRecord.add(whitelist.used)
    }
  }

  private Throwable drive(Continuable first) {
    Continuable program = first
    Outcome next = new Outcome(null, null)
    while (true) {
      Outcome yielded = program.run0(next, Iteration.CATEGORIES)
      if (!program.resumable) return yielded.abnormal
      program = restarted(program)
      next = answer((Map) yielded.normal)
    }
  }

  private static Outcome answer(Map question) {
    try {
      return new Outcome(Wire.ask(question), null)
    } catch (Throwable thrown) {
      return new Outcome(null, thrown)
    }
  }

  /** The program as a restart of Jenkins in the middle of a step would find it. */
  private Continuable restarted(Continuable program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream()
    ObjectOutputStream out = new ObjectOutputStream(bytes)
    out.writeObject(program)
    out.close()
    InputStream back = new ByteArrayInputStream(bytes.toByteArray())
    (Continuable) new ObjectInputStreamWithLoader(back, loading.loader).readObject()
  }
}
