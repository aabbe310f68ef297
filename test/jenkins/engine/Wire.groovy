package engine

import groovy.json.JsonOutput
import groovy.json.JsonSlurperClassic
import groovy.transform.CompileStatic

/** One JSON document per line: questions out on standard output, answers in on standard input (see protocol.ts). */
@CompileStatic
class Wire {
  private static PrintStream out
  private static BufferedReader input

  /** Takes the standard streams for itself: what a script prints by mistake goes to standard error. */
  static void open() {
    out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
    input = new BufferedReader(new InputStreamReader(System.in, 'UTF-8'))
    System.setOut(System.err)
  }

  static void send(Map message) { out.println(JsonOutput.toJson(message)) }

  /** The next document, or null at the end. */
  static Map receive() {
    String line = input.readLine()
    line == null ? null : (Map) new JsonSlurperClassic().parseText(line)
  }

  /** The value that the world answers; what it raises is thrown as the class it names. */
  static Object ask(Map question) {
    send(question)
    Map answer = receive()
    if (answer == null) throw new IllegalStateException('the world is gone')
    Map raised = (Map) answer.get('raise')
    if (raised != null) throw Raising.exception(raised)
    answer.get('value')
  }

  /** A value of a script as JSON has it: texts with parts become texts, what JSON has no word for its own text. */
  static Object json(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) return value
    if (value instanceof Map) {
      Map copy = new LinkedHashMap()
      ((Map) value).each { Object k, Object v -> copy.put(String.valueOf(k), json(v)) }
      return copy
    }
    if (value instanceof Iterable) {
      List copy = new ArrayList()
      for (Object item : (Iterable) value) copy.add(json(item))
      return copy
    }
    if (value instanceof Object[]) return json(Arrays.asList((Object[]) value))
    String.valueOf(value)
  }
}
